-- What was spent from a source up to the day on which it was told, in tögrög. A figure that was put
-- right stays, with when it was.
create table plan.spending (
    id          uuid primary key default uuidv7(),
    measure_id  uuid not null references plan.measure,
    source      text not null check (source in ('STATE_BUDGET', 'LOCAL_BUDGET', 'DONOR_AID',
                                                'BANK_LOAN', 'PRIVATE', 'OTHER')),
    spent       numeric(18, 0) not null check (spent >= 0),
    at          timestamptz not null,
    account_id  uuid,
    post_id     uuid,
    replaced_at timestamptz
);
create unique index spending_now on plan.spending (measure_id, source) where replaced_at is null;

-- Posts, too, carry out a task together with the one that answers for it.
alter table plan.directive_executor drop constraint directive_executor_pkey;
alter table plan.directive_executor add column post_id uuid;
alter table plan.directive_executor
    add unique nulls not distinct (directive_id, organisation_id, post_id);
create index directive_executor_post on plan.directive_executor (post_id, directive_id)
    where post_id is not null;
