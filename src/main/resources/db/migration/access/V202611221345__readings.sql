-- Each time that somebody in a post saw personal data of a person: who, as what, of whom, why, and what
-- kind. The person is known by account, by the keyed hash of a register number, or by the thing alone.
create table access.reading (
    id              bigint generated always as identity primary key,
    at              timestamptz not null,
    reader          uuid,
    post_id         uuid,
    organisation_id uuid,
    subject         uuid,
    subject_hash    bytea check (length(subject_hash) = 32),
    thing_kind      text not null,
    thing_id        uuid not null,
    thing_name      text not null,
    purpose         text not null,
    kinds           text[] not null
);
create index reading_of_subject on access.reading (subject, id) where subject is not null;
create index reading_of_hash on access.reading (subject_hash, id) where subject_hash is not null;
create index reading_of_thing on access.reading (thing_kind, thing_id, id);
create index reading_by_reader on access.reading (reader, at);
create index reading_by_organisation on access.reading (organisation_id, id);

create trigger reading_unchangeable before update or delete on access.reading
    for each row execute function ledger.refuse_change();
