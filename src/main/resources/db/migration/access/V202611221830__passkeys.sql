-- Keys of authenticators (WebAuthn) that accounts sign in with, or show as their second step.
create table access.passkey (
    id              uuid primary key default uuidv7(),
    account_id      uuid not null references access.account (id),
    -- The host that it was made for: it is of no use at any other.
    rp_id           text not null,
    -- What the authenticator knows the account by.
    user_handle     bytea not null,
    credential_id   bytea not null unique,
    -- Attested credential data: the model of the authenticator, the id and the public key (COSE).
    attested        bytea not null,
    transports      text not null,
    name            text not null,
    uv_initialized  boolean not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    -- How often the authenticator says that it has signed; 0 for those that do not count.
    counter         bigint not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz,
    -- Since when it is not taken any more because two seem to have it.
    cloned_at       timestamptz
);

create index passkey_by_account on access.passkey (account_id);

-- Whoever has passkeys and no authenticator for codes has recovery codes as well.
alter table access.recovery_code drop constraint recovery_code_account_id_fkey;
alter table access.recovery_code
    add constraint recovery_code_account_id_fkey
    foreign key (account_id) references access.account (id);
