-- That a report may come late: asked for by the one who writes it, decided by the monitoring team.
create table plan.late_request (
    id           uuid primary key default uuidv7(),
    report_id    uuid not null references plan.report,
    reason       text not null check (length(reason) between 1 and 2000),
    until_day    date not null,
    asked_at     timestamptz not null,
    account_id   uuid,
    post_id      uuid,
    decided_at   timestamptz,
    granted      boolean,
    answer       text not null default '' check (length(answer) <= 2000),
    decider_account_id uuid,
    decider_post_id    uuid,
    check ((decided_at is null) = (granted is null))
);
create index late_request_of on plan.late_request (report_id, id);
create unique index late_request_waiting on plan.late_request (report_id) where decided_at is null;
