-- Persons close to an official, by their register numbers, as the official declared them.
create table access.relative (
    id          uuid primary key default uuidv7(),
    account_id  uuid not null references access.account,
    number_hash bytea not null check (length(number_hash) = 32),
    masked      text not null,
    since       timestamptz not null,
    until       timestamptz
);
create unique index relative_of_account on access.relative (account_id, number_hash)
    where until is null;
