-- Those who have to agree before a case begins.
create table service.consent (
    id             uuid primary key default uuidv7(),
    application_id uuid not null references service.application,
    name           text not null,
    -- A telephone number or e-mail address, enciphered; the hash tells whether it is the same.
    contact        bytea not null,
    contact_hash   bytea not null,
    -- Where the process waits.
    engine_ref     text not null,
    asked_at       timestamptz not null,
    answer_until   timestamptz not null,
    answer         text check (answer in ('AGREED', 'DECLINED', 'LATE', 'DROPPED')),
    answered_at    timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index consent_of_application on service.consent (application_id, id);
create index consent_open on service.consent (answer_until) where answer is null;
