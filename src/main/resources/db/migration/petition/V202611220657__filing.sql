-- What somebody is writing and has not sent yet. Once it is filed only a hash of its content is
-- kept, by which the same form sent again is known.
create table petition.draft (
    id          uuid primary key,
    account_id  uuid,
    cookie_hash bytea,
    fields      bytea,
    saved_at    timestamptz not null,
    expires_at  timestamptz not null,
    petition_id uuid references petition.petition,
    filed_hash  bytea,
    check (num_nonnulls(account_id, cookie_hash) = 1),
    check (num_nonnulls(fields, petition_id) = 1),
    check ((petition_id is null) = (filed_hash is null))
);
create index draft_account on petition.draft (account_id, saved_at) where petition_id is null;
create index draft_cookie on petition.draft (cookie_hash, saved_at) where petition_id is null;
create index draft_expires on petition.draft (expires_at);

-- Tries that failed: to follow a petition, to confirm a signature or a wish to follow.
create table petition.failed_try (
    id      uuid primary key default uuidv7(),
    subject bytea not null,
    at      timestamptz not null
);
create index failed_try_subject on petition.failed_try (subject, at);
create index failed_try_at on petition.failed_try (at);

-- Somebody without an account who wants to follow a petition, until he proves that the telephone
-- or address is his.
create table petition.follow_request (
    id          uuid primary key,
    petition_id uuid not null references petition.petition,
    email       text,
    phone       text,
    language    text not null,
    code_hash   bytea not null,
    tries       int not null default 0,
    asked_at    timestamptz not null,
    expires_at  timestamptz not null,
    check (num_nonnulls(email, phone) = 1)
);
create index follow_request_expires on petition.follow_request (expires_at);
create index follower_of_account on petition.follower (account_id, petition_id)
    where account_id is not null and ended_at is null;
