-- A report on a document for a part of a year. It is made from the execution record.
create table plan.report (
    id           uuid primary key default uuidv7(),
    document_id  uuid not null references plan.document,
    organisation_id uuid not null,
    year         int not null check (year between 1990 and 2200),
    part         text not null check (part in ('Q1', 'HALF', 'NINE_MONTHS', 'YEAR')),
    rule_id      uuid not null,
    due_at       timestamptz not null,
    state        text not null check (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'APPROVED')),
    revision     int not null default 0,
    made_at      timestamptz not null,
    submitted_at timestamptz,
    first_submitted_at timestamptz,
    approved_at  timestamptz,
    unique (document_id, year, part)
);
create index report_of_organisation on plan.report (organisation_id, year, part);
create index report_of_period on plan.report (year, part, state, id);

create table plan.report_line (
    report_id  uuid not null references plan.report,
    measure_id uuid not null references plan.measure,
    percent    numeric(6, 3) check (percent >= 0 and percent <= 100),
    words      text not null default '' check (length(words) <= 10000),
    -- What was reached, as it stood when the line was made.
    figures    jsonb not null default '[]',
    remark     text not null default '' check (length(remark) <= 2000),
    primary key (report_id, measure_id)
);
create index report_line_of_measure on plan.report_line (measure_id);

create table plan.report_step (
    id         uuid primary key default uuidv7(),
    report_id  uuid not null references plan.report,
    step       text not null,
    words      text not null default '',
    at         timestamptz not null,
    account_id uuid,
    post_id    uuid
);
create index report_step_of on plan.report_step (report_id, id);

-- That a report may come late, or be opened again: stays visible for ever.
create table plan.exception (
    id           uuid primary key default uuidv7(),
    report_id    uuid not null references plan.report,
    kind         text not null check (kind in ('LATE', 'REOPENED')),
    reason       text not null check (length(reason) between 1 and 2000),
    until_day    date,
    at           timestamptz not null,
    account_id   uuid,
    post_id      uuid
);
create index exception_of on plan.exception (report_id, id);
