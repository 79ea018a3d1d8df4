-- Which official read which petition, in which post.
create table petition.reading (
    id             uuid primary key default uuidv7(),
    petition_id    uuid not null references petition.petition,
    account_id     uuid not null,
    post_id        uuid,
    at             timestamptz not null,
    saw_petitioner boolean not null
);
create index reading_petition on petition.reading (petition_id, id);
create index reading_account on petition.reading (account_id, id);

-- Work on many petitions at once: what is to be done, by whom, and what became of each.
create table petition.bulk_run (
    id          uuid primary key default uuidv7(),
    kind        text not null check (kind in ('ASSIGNMENT', 'ANSWER', 'APPROVAL')),
    account_id  uuid not null,
    -- What was chosen for all of them.
    assignee    text,
    template    text,
    outcome     text,
    legal_ground text,
    started_at  timestamptz not null,
    finished_at timestamptz
);
create index bulk_run_account on petition.bulk_run (account_id, id);

create table petition.bulk_item (
    run_id      uuid not null references petition.bulk_run,
    position    int not null,
    petition_id uuid not null references petition.petition,
    done_at     timestamptz,
    -- Why it could not be done: the key of a message and what stands in its gaps.
    refusal     text,
    refusal_arguments text,
    primary key (run_id, position)
);
create index bulk_item_waiting on petition.bulk_item (run_id, position) where done_at is null;
