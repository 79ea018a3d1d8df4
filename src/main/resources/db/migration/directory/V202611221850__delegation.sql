-- That the holder of a post has handed its rights over to a deputy for some days (valid_to is the first
-- day on which it no longer holds). It ends by the clock, or at once when it is taken back; it also ends
-- when the holder leaves the post, or the deputy the organisation.
create table directory.delegation (
    id            uuid primary key default uuidv7(),
    post_id       uuid not null references directory.post,
    principal_id  uuid not null references directory.official,
    deputy_id     uuid not null references directory.official,
    valid_from    date not null,
    valid_to      date not null,
    reason        text not null check (length(reason) between 1 and 500),
    order_number  text not null check (length(order_number) between 1 and 60),
    given_at      timestamptz not null,
    given_by      uuid,
    given_in      uuid references directory.post,
    ended_at      timestamptz,
    ended_by      uuid,
    check (valid_to > valid_from),
    -- Nobody hands a post over to himself.
    check (deputy_id <> principal_id),
    constraint delegation_one_deputy
        exclude using gist (post_id with =, daterange(valid_from, valid_to) with &&)
        where (ended_at is null)
);
create index delegation_of_deputy on directory.delegation (deputy_id, valid_to);
create index delegation_of_principal on directory.delegation (principal_id, valid_to);
create index delegation_of_post on directory.delegation (post_id, valid_to);
create index delegation_by_day on directory.delegation (valid_to) where ended_at is null;
