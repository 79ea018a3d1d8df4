-- Keys of programs. A key acts as the post it was made for, whoever holds that post.
create table access.api_key (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null,
    post_id         uuid not null,
    name            text not null,
    prefix          text not null,
    key_hash        bytea not null unique check (length(key_hash) = 32),
    created_at      timestamptz not null,
    created_by      uuid not null references access.account,
    last_used_at    timestamptz,
    revoked_at      timestamptz,
    revoked_by      uuid references access.account,
    check ((revoked_at is null) = (revoked_by is null))
);
create index api_key_of_organisation on access.api_key (organisation_id, id);
