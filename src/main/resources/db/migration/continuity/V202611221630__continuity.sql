create schema continuity;

-- Times here are those of the machine, as are those in the store.
create table continuity.backup (
  id            uuid primary key default uuidv7(),
  began_at      timestamptz not null,
  base          text unique,
  finished_at   timestamptz,
  cluster_bytes bigint,
  stored_bytes  bigint,
  attachments   integer,
  failed_at     timestamptz,
  check (finished_at is null or failed_at is null),
  check ((finished_at is null) = (base is null))
);
create index backup_newest on continuity.backup (began_at desc);

-- A trial of the worst: the newest backup was restored beside the office. The recovery point is
-- how much of the work before it began was not in the copy; the recovery time, how long it took
-- until the copy answered; both in seconds.
create table continuity.drill (
  id             uuid primary key default uuidv7(),
  began_at       timestamptz not null,
  base           text,
  recovery_point numeric,
  recovery_time  numeric,
  verification   numeric,
  findings       integer,
  ended_at       timestamptz,
  failed_at      timestamptz
);
create index drill_newest on continuity.drill (began_at desc);

-- What is kept, from a day on: each backup of so many days, then one a week and one a month.
create table continuity.retention (
  valid_from date primary key,
  days       integer not null check (days between 2 and 400),
  weeks      integer not null check (weeks between 0 and 400),
  months     integer not null check (months between 0 and 400),
  source     text not null
);
insert into continuity.retention (valid_from, days, weeks, months, source)
values ('2026-11-22', 14, 8, 12, 'Ukhaalag');

-- What was not as it should be, since when and until when.
create table continuity.alarm (
  id       uuid primary key default uuidv7(),
  kind     text not null,
  began_at timestamptz not null,
  ended_at timestamptz
);
create unique index alarm_open on continuity.alarm (kind) where ended_at is null;
