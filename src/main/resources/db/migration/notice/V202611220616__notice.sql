create schema notice;

-- What somebody is told. The words are the template and the arguments, put together when they are
-- read or sent; where the arguments are null, they were forgotten.
create table notice.notice (
    id           uuid primary key default uuidv7(),
    once         bytea not null unique check (length(once) = 32),
    topic        text not null,
    template     text not null,
    arguments    jsonb,
    path         text not null check (path ~ '^/([^/\\]|$)'),
    thing_kind   text not null,
    thing_id     uuid not null,
    account_id   uuid,
    urgent       boolean not null,
    unsubscribe  text,
    at           timestamptz not null,
    read_at      timestamptz,
    forgotten_at timestamptz,
    check (forgotten_at is null or arguments is null)
);
create index notice_of_account on notice.notice (account_id, id) where account_id is not null;
create index notice_unread on notice.notice (account_id)
    where account_id is not null and read_at is null;
create index notice_of_thing on notice.notice (thing_id);

-- The outbox: one row for every letter that leaves the house. While a row is being sent, next_at
-- is when another sender may take it over.
create table notice.message (
    id          uuid primary key default uuidv7(),
    notice_id   uuid not null references notice.notice,
    channel     text not null check (channel in ('EMAIL', 'SMS')),
    name        text,
    address     text,
    language    text not null,
    urgent      boolean not null,
    secret      boolean not null,
    state       text not null default 'QUEUED'
                check (state in ('QUEUED', 'SENDING', 'SENT', 'SHOWN', 'FAILED')),
    attempts    int not null default 0,
    at          timestamptz not null,
    next_at     timestamptz not null,
    expires_at  timestamptz not null,
    digest_id   uuid,
    finished_at timestamptz,
    reason      text,
    check ((state in ('SENT', 'SHOWN', 'FAILED')) = (finished_at is not null))
);
create index message_of_notice on notice.message (notice_id);
create index message_due on notice.message (channel, next_at)
    where state in ('QUEUED', 'SENDING');
create index message_to_address on notice.message (address, next_at)
    where state in ('QUEUED', 'SENDING');
create index message_sent_to on notice.message (address, finished_at) where state = 'SENT';
create index message_by_state on notice.message (state, id);

-- Which channels somebody wants, or does not want, for a topic; without a row the usual ones.
create table notice.choice (
    account_id uuid not null,
    topic      text not null,
    channel    text not null check (channel in ('EMAIL', 'SMS')),
    wanted     boolean not null,
    at         timestamptz not null,
    primary key (account_id, topic, channel)
);
