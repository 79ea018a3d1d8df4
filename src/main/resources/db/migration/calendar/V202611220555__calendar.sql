create schema calendar;

-- One row whose number grows with every change below, so that each node sees that its copy is old.
create table calendar.version (
  one boolean primary key default true check (one),
  number bigint not null default 1
);
insert into calendar.version default values;

create function calendar.grow_version() returns trigger language plpgsql as $$
begin
  update calendar.version set number = number + 1;
  return null;
end $$;

create function calendar.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'What was published in %.% is not changed and not deleted', tg_table_schema, tg_table_name;
end $$;

-- A holiday by law. A fixed one has a month and days; the days of a lunar one stand in lunar_day.
create table calendar.holiday (
  id uuid default uuidv7() primary key,
  key text not null,
  name_mn text not null,
  name_en text not null,
  law_mn text not null,
  law_en text not null,
  month smallint check (month between 1 and 12),
  first_day smallint check (first_day between 1 and 31),
  last_day smallint check (last_day between first_day and 31),
  valid_from date,
  valid_to date check (valid_to > valid_from),
  check (num_nulls(month, first_day, last_day) in (0, 3))
);
comment on column calendar.holiday.valid_from is 'null: since before 2013, where this register begins';
comment on column calendar.holiday.valid_to is 'the first day on which it no longer holds';

create table calendar.lunar_day (
  holiday_id uuid not null references calendar.holiday,
  day date not null,
  primary key (holiday_id, day)
);

-- How far the lunar days of a year are known.
create table calendar.lunar_year (
  year smallint primary key check (year between 1990 and 2200),
  complete boolean not null,
  confirmed boolean not null,
  note_mn text not null,
  note_en text not null
);
comment on column calendar.lunar_year.complete is 'every lunar holiday of the year is in lunar_day';
comment on column calendar.lunar_year.confirmed is 'the days agree with what was announced, not only with the computation';

-- A day that a decision made free, or made a working day: it overrides weekday and holiday.
create table calendar.special_day (
  id uuid default uuidv7() primary key,
  day date not null,
  kind text not null check (kind in ('OFF', 'WORK')),
  area text check (area ~ '^[0-9]{2}([0-9]{2}){0,2}$'),
  reason_mn text not null check (reason_mn <> ''),
  reason_en text not null check (reason_en <> ''),
  act text not null check (act <> ''),
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text check (end_reason <> ''),
  check (num_nulls(ended_at, end_reason) in (0, 2))
);
comment on column calendar.special_day.area is 'code of the aimag, sum or bag that it holds for; null: the nation';
create unique index special_day_once on calendar.special_day (day, area) nulls not distinct
  where ended_at is null;

-- A version of a legal time. It holds from its first day until the next version of the same key
-- begins; of two that begin on one day the later published holds.
create table calendar.rule (
  id uuid default uuidv7() primary key,
  key text not null check (key ~ '^[a-z]+([.][a-z-]+)+$'),
  amount integer not null check (amount between 0 and 3660),
  unit text not null check (unit in ('CALENDAR_DAYS', 'WORKING_DAYS', 'WORKING_HOURS', 'MONTHS')),
  name_mn text not null check (name_mn <> ''),
  name_en text not null check (name_en <> ''),
  article_mn text not null check (article_mn <> ''),
  article_en text not null check (article_en <> ''),
  source_mn text not null check (source_mn <> ''),
  source_en text not null check (source_en <> ''),
  valid_from date not null,
  trust text not null check (trust in ('VERIFIED', 'UNVERIFIED')),
  note_mn text not null default '',
  note_en text not null default '',
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  made_by uuid
);
create index rule_by_key on calendar.rule (key, valid_from, id);

create trigger holiday_changed after insert or update or delete on calendar.holiday
  for each statement execute function calendar.grow_version();
create trigger lunar_day_changed after insert or update or delete on calendar.lunar_day
  for each statement execute function calendar.grow_version();
create trigger lunar_year_changed after insert or update or delete on calendar.lunar_year
  for each statement execute function calendar.grow_version();
create trigger special_day_changed after insert or update on calendar.special_day
  for each statement execute function calendar.grow_version();
create trigger rule_changed after insert on calendar.rule
  for each statement execute function calendar.grow_version();
create trigger special_day_kept before delete or truncate on calendar.special_day
  for each statement execute function calendar.refuse();
create trigger rule_kept before update or delete or truncate on calendar.rule
  for each statement execute function calendar.refuse();
