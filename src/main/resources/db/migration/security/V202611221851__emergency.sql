-- That an official opened, in an emergency, one thing that he otherwise may not read: why, until when, and
-- what an auditor thinks of it.
create table security.emergency (
    id              uuid primary key default uuidv7(),
    thing_kind      text not null,
    thing_id        uuid not null,
    thing_name      text not null,
    account_id      uuid not null,
    reader          text not null,
    post_id         uuid not null,
    organisation_id uuid not null,
    in_stead_of     uuid,
    reason          text not null check (length(reason) between 20 and 1000),
    opened_at       timestamptz not null,
    until_at        timestamptz not null,
    verdict         text check (verdict in ('JUSTIFIED', 'MISUSE')),
    remark          text,
    marked_at       timestamptz,
    marked_by       uuid,
    check (until_at > opened_at and until_at <= opened_at + interval '24 hours'),
    check (marked_by <> account_id),
    check (num_nulls(verdict, remark, marked_at, marked_by) in (0, 4))
);
create index emergency_of_account on security.emergency (account_id, id);

-- Each time that something was read by it; a file by its name, or the page.
create table security.emergency_look (
    id           bigint generated always as identity primary key,
    emergency_id uuid not null references security.emergency,
    at           timestamptz not null,
    file         text
);
create index look_of_emergency on security.emergency_look (emergency_id, id);
create trigger emergency_look_unchangeable before update or delete on security.emergency_look
    for each row execute function ledger.refuse_change();
