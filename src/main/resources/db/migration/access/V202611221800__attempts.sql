-- What is counted so that nobody does it without end: secrets that were wrong, and what is taken
-- without an account. By the client address, and by the thing that was guessed at; both are hashed
-- together with the kind of attempt. Forgotten after two days.
create table access.attempt (
    from_hash  bytea not null,
    thing_hash bytea,
    at         timestamptz not null
);
create index attempt_from on access.attempt (from_hash, at);
create index attempt_at_thing on access.attempt (thing_hash, at) where thing_hash is not null;
create index attempt_at on access.attempt (at);
