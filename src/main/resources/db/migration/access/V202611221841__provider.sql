-- Other systems that people sign in to with their accounts here.
create table access.system (
    id          uuid primary key default uuidv7(),
    client_id   text not null unique,
    title_mn    text not null,
    title_en    text not null,
    secret_hash bytea not null check (length(secret_hash) = 32),
    redirects   text[] not null check (cardinality(redirects) > 0),
    exit        text,
    scopes      text[] not null,
    refreshes   boolean not null,
    made_at     timestamptz not null,
    made_by     uuid references access.account,
    off_since   timestamptz,
    off_by      uuid references access.account
);

-- What somebody lets a system know of him.
create table access.consent (
    system_id  uuid not null references access.system,
    account_id uuid not null references access.account,
    scopes     text[] not null,
    since      timestamptz not null,
    primary key (system_id, account_id)
);
create index consent_of_account on access.consent (account_id);

-- One sign-in of one account at one system, from the question to the last token.
create table access.system_grant (
    id           uuid primary key,
    system_id    uuid not null references access.system,
    account_id   uuid not null references access.account,
    asked        text[] not null,
    scopes       text[] not null,
    redirect     text not null,
    redirect_sent boolean not null,
    client_state text,
    nonce        text,
    challenge    text not null,
    state_hash   bytea unique check (length(state_hash) = 32),
    signed_in_at timestamptz not null,
    began_at     timestamptz not null,
    used_at      timestamptz not null
);
create index grant_of_account on access.system_grant (account_id, system_id);
create index grant_of_system on access.system_grant (system_id, used_at);

-- Codes and tokens, as keyed hashes. A refresh token that was replaced stays until its end, so that
-- whoever shows it again is known for a thief.
create table access.system_token (
    hash       bytea primary key check (length(hash) = 32),
    grant_id   uuid not null references access.system_grant on delete cascade,
    kind       text not null check (kind in ('CODE', 'ACCESS', 'REFRESH', 'ID')),
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    ended      boolean not null,
    replaced   boolean not null default false
);
create index token_of_grant on access.system_token (grant_id, kind);
create index token_expiry on access.system_token (expires_at);

-- The keys that ID tokens are signed with. The newest signs; older ones are shown for a while.
create table access.signing_key (
    id      text primary key,
    cipher  bytea not null,
    made_at timestamptz not null
);
