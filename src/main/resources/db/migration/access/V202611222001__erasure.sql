-- An account that was erased: the row stays for the acts that name it, and tells nothing of him.
alter table access.account
    add column erased_at timestamptz,
    add check (erased_at is null or (num_nonnulls(email, phone, password_hash, family_name,
                                                 given_name, identity_hash) = 0
                                     and blocked_at is not null));

-- A reading may lose whom it was of, once the time of keeping such records is over; nothing else
-- of it is ever changed.
create function access.refuse_reading_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.subject is null and new.subject_hash is null
       and (new.id, new.at, new.thing_kind, new.thing_id, new.thing_name, new.purpose, new.kinds)
           = (old.id, old.at, old.thing_kind, old.thing_id, old.thing_name, old.purpose, old.kinds)
       and new.reader is not distinct from old.reader
       and new.post_id is not distinct from old.post_id
       and new.organisation_id is not distinct from old.organisation_id then
        return new;
    end if;
    raise exception 'readings are only ever added to';
end $$;
drop trigger reading_unchangeable on access.reading;
create trigger reading_unchangeable before update or delete on access.reading
    for each row execute function access.refuse_reading_change();
