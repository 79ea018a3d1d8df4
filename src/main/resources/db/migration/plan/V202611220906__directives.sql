create sequence plan.directive_number;

-- A task from a meeting, a resolution or an order.
create table plan.directive (
    id              uuid primary key default uuidv7(),
    reference       text not null unique,
    origin          text not null check (origin in ('MEETING', 'RESOLUTION', 'ORDER', 'LETTER')),
    origin_number   text not null default '' check (length(origin_number) <= 100),
    issued_on       date not null,
    text            text not null check (length(text) between 1 and 5000),
    -- Who gave it, and who carries it out.
    giver_id        uuid not null,
    giver_organisation_id uuid not null,
    organisation_id uuid not null,
    post_id         uuid,
    due_at          timestamptz not null,
    needs_proof     boolean not null default true,
    measure_id      uuid references plan.measure,
    state           text not null check (state in
        ('GIVEN', 'ACCEPTED', 'REPORTED', 'CHECKED', 'RETURNED', 'CLOSED')),
    revision        int not null default 0,
    made_at         timestamptz not null,
    reported_at     timestamptz,
    closed_at       timestamptz
);
create index directive_open_of_organisation on plan.directive (organisation_id, due_at, id)
    where closed_at is null;
create index directive_of_organisation on plan.directive (organisation_id, id);
create index directive_of_giver on plan.directive (giver_organisation_id, id);
create index directive_of_post on plan.directive (post_id, id) where post_id is not null;
create index directive_open on plan.directive (due_at, id) where closed_at is null;

create table plan.directive_executor (
    directive_id    uuid not null references plan.directive,
    organisation_id uuid not null,
    primary key (directive_id, organisation_id)
);
create index directive_executor_organisation
    on plan.directive_executor (organisation_id, directive_id);

create table plan.directive_step (
    id           uuid primary key default uuidv7(),
    directive_id uuid not null references plan.directive,
    step         text not null,
    words        text not null default '',
    at           timestamptz not null,
    account_id   uuid,
    post_id      uuid
);
create index directive_step_of on plan.directive_step (directive_id, id);
