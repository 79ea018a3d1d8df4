-- Where a system is told that somebody has signed out here (OpenID Connect Back-Channel Logout 1.0).
alter table access.system add column logout text;

-- By which mark of a session a system knows it; null for sign-ins of before.
alter table access.system_grant add column session_mark text;

-- That somebody has left, as a system is to be told it.
create table access.logout_letter (
    id         uuid primary key default uuidv7(),
    system_id  uuid not null references access.system,
    account_id uuid not null references access.account,
    -- Null: all his sessions.
    session_mark text,
    issuer     text not null,
    at         timestamptz not null,
    attempts   int not null default 0,
    told_at    timestamptz,
    -- Why it was given up, or not taken last time.
    problem    text
);
create index logout_letter_of_system on access.logout_letter (system_id, id);
create index logout_letter_by_age on access.logout_letter (at);
