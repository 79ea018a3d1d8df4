-- A measure that is given to many organisations, or a standard plan to many officials, in one step.
-- Each line is done in a transaction of its own, so that work that was broken off goes on where it
-- stopped and nothing is given twice.
create table plan.spread (
    id          uuid primary key default uuidv7(),
    kind        text not null check (kind in ('MEASURE', 'PLAN')),
    document_id uuid not null references plan.document,
    measure_id  uuid references plan.measure,
    state       text not null check (state in ('PROPOSED', 'RUNNING', 'DONE')),
    at          timestamptz not null,
    account_id  uuid,
    post_id     uuid,
    ended_at    timestamptz,
    check ((kind = 'MEASURE') = (measure_id is not null))
);
create index spread_of_document on plan.spread (document_id, id);

create table plan.spread_line (
    spread_id uuid not null references plan.spread,
    -- The organisation or the post that it is given to.
    target_id uuid not null,
    -- What became of it; of a line that waits, what stands in the way, if anything does.
    outcome   text not null check (outcome in
        ('WAITING', 'GIVEN', 'HAS_IT', 'NO_DRAFT', 'HAS_PLAN', 'FAILED')),
    made_id   uuid,
    primary key (spread_id, target_id)
);
create index spread_line_waiting on plan.spread_line (spread_id, target_id)
    where outcome = 'WAITING';
