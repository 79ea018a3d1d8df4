create schema inbox;

-- What waits for somebody. A task belongs to a post, to a unit, or to all posts with a role in an
-- organisation. No deadline is written as infinity, so that one order serves all.
create table inbox.task (
    id             uuid primary key default uuidv7(),
    kind           text not null check (kind ~ '^[a-z0-9]+\.'),
    thing_kind     text not null check (thing_kind ~ '^[a-z0-9-]+$'),
    thing_id       uuid not null,
    reference      text not null check (length(reference) between 1 and 60),
    title          text not null check (length(title) <= 300),
    path           text not null check (path ~ '^/([^/\\]|$)'),
    addressee_kind text not null check (addressee_kind in ('POST', 'UNIT', 'ORGANISATION')),
    addressee      uuid not null,
    role           text not null default '',
    due_at         timestamptz not null default 'infinity',
    urgent         boolean not null,
    since          timestamptz not null,
    done_at        timestamptz,
    done_account   uuid,
    done_post      uuid,
    check ((addressee_kind = 'ORGANISATION') = (role <> '')),
    check (done_at is not null or (done_account is null and done_post is null))
);
create unique index task_open on inbox.task (thing_id, kind, addressee, role)
    where done_at is null;
create index task_by_deadline on inbox.task (addressee, role, due_at, id) include (kind, urgent)
    where done_at is null;
create index task_by_age on inbox.task (addressee, role, since, id) where done_at is null;
create index task_done on inbox.task (thing_id) where done_at is not null;

-- The secret address under which somebody's calendar program reads his deadlines.
create table inbox.feed (
    account_id  uuid primary key,
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    made_at     timestamptz not null
);
