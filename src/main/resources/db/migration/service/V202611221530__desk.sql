-- Cases that an operator files for somebody who calls or comes: who, in which post, and why.

create table service.desk_draft (
    draft_id   uuid primary key references service.draft on delete cascade,
    post_id    uuid not null,
    channel    text not null check (channel in ('COUNTER', 'PHONE')),
    reason     text not null,
    -- Name, telephone and e-mail address of the applicant, enciphered.
    applicant  bytea not null
);

create table service.desk_filing (
    application_id uuid primary key references service.application,
    account_id     uuid not null,
    post_id        uuid not null,
    channel        text not null check (channel in ('COUNTER', 'PHONE')),
    reason         text not null,
    at             timestamptz not null
);
