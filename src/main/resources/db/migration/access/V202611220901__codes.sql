-- A code is good for what it was sent for, and for nothing else. Those under way live ten minutes.
delete from access.code;
alter table access.code
    add column purpose text not null
        check (purpose in ('REGISTRATION', 'CONTACT', 'RESET', 'FIRST_PASSWORD'));

-- Every code that was sent, by any room: what limits how many more there will be.
create table access.code_sending (
    id           uuid primary key default uuidv7(),
    contact_hash bytea not null,
    from_hash    bytea,
    purpose      text not null,
    sms          boolean not null,
    at           timestamptz not null
);
create index code_sending_to on access.code_sending (contact_hash, at);
create index code_sending_at on access.code_sending (at);
