create schema ledger;

-- One row for every act; rows are only ever added. Personal data never stands here: what an act
-- contained is present as a hash, and detail holds codes, ids and dates alone.
create table ledger.entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    account_id   uuid,
    post_id      uuid,
    act          text not null,
    thing_kind   text not null,
    thing_id     uuid not null,
    content_hash bytea not null check (length(content_hash) = 32),
    detail       jsonb not null default '{}',
    leaf_hash    bytea check (length(leaf_hash) = 32)
);

create index entry_of_thing on ledger.entry (thing_kind, thing_id, id);
create index entry_of_account on ledger.entry (account_id, id) where account_id is not null;

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.leaf_hash is null
       and (new.id, new.at, new.act, new.thing_kind, new.thing_id, new.content_hash, new.detail)
           = (old.id, old.at, old.act, old.thing_kind, old.thing_id, old.content_hash, old.detail)
       and new.account_id is not distinct from old.account_id
       and new.post_id is not distinct from old.post_id then
        return new;
    end if;
    raise exception 'the ledger is only ever added to';
end $$;

create trigger entry_unchangeable before update or delete on ledger.entry
    for each row execute function ledger.refuse_change();
create trigger entry_not_emptied before truncate on ledger.entry
    for each statement execute function ledger.refuse_change();
