-- Requests of persons to have their data erased. A row names nobody: only an account, which tells
-- nothing any more once it was done.
create table security.erasure (
    id             uuid primary key default uuidv7(),
    account_id     uuid not null,
    -- By which the person follows it and proves it when he has no account any more.
    code           text not null unique,
    asked_at       timestamptz not null,
    -- Until then he can take it back, and nothing is erased.
    withdraw_until timestamptz not null,
    -- The law keeps something of his: an official decides, and says why. Null where nothing is kept.
    decide_by      timestamptz,
    withdrawn_at   timestamptz,
    decided_at     timestamptz,
    decided_by     uuid,
    decided_post   uuid,
    is_granted     boolean,
    reason         text,
    erased_at      timestamptz,
    -- When the next thing that is kept goes; null if nothing more does.
    next_on        date,
    check ((decided_at is null) = (is_granted is null)),
    check (is_granted is distinct from false or length(reason) > 0)
);
create unique index erasure_standing on security.erasure (account_id)
    where withdrawn_at is null and is_granted is distinct from false;
create index erasure_due on security.erasure (withdraw_until)
    where erased_at is null and withdrawn_at is null and is_granted is distinct from false;
create index erasure_again on security.erasure (next_on) where next_on is not null;
