-- A report as its approval locked it, with all that the official form shows: titles, executors and
-- evidence of that day. Each approval adds one; none is changed.
create table plan.report_copy (
    report_id uuid not null references plan.report,
    number    int not null check (number > 0),
    content   jsonb not null,
    at        timestamptz not null,
    primary key (report_id, number)
);

-- The reports of many plans for one period, being made into one file, or made.
create table plan.joined_report (
    id           uuid primary key,
    year         int not null check (year between 1990 and 2200),
    part         text not null check (part in ('Q1', 'HALF', 'NINE_MONTHS', 'YEAR')),
    level        text not null,
    format       text not null check (format in ('DOCX', 'XLSX', 'PDF')),
    language     text not null check (language in ('MN', 'EN')),
    document_ids uuid[] not null,
    state        text not null check (state in ('WAITING', 'DONE', 'FAILED', 'REMOVED')),
    done         int not null default 0,
    size         bigint,
    at           timestamptz not null,
    ended_at     timestamptz,
    account_id   uuid,
    post_id      uuid
);
create index joined_report_of on plan.joined_report (account_id, id desc);
create index joined_report_old on plan.joined_report (at) where state in ('DONE', 'FAILED');
-- Who asks twice gets the same one.
create unique index joined_report_waiting
    on plan.joined_report (account_id, year, part, level, format, language)
    where state = 'WAITING';
