-- The register number is personal: it stands here enciphered, and as a keyed hash that finds it
-- and keeps it unique.
alter table access.account
    drop column register_number,
    add column family_name     text,
    add column given_name      text,
    add column identity_kind   text check (identity_kind in ('REGISTER_NUMBER', 'PASSPORT')),
    add column identity_cipher bytea,
    add column identity_hash   bytea check (length(identity_hash) = 32),
    add check ((identity_hash is null) = (identity_cipher is null)),
    add check ((identity_hash is null) = (identity_kind is null)),
    add check (phone ~ '^[0-9]{8}$');
create unique index account_identity on access.account (identity_hash);

-- Tells whether a node holds the same secret key as the database was filled with.
create table access.key_proof (
    single boolean primary key default true check (single),
    proof  bytea not null
);

-- A citizen who has not yet confirmed the way to reach him. It becomes an account, or is deleted.
create table access.registration (
    id              uuid primary key default uuidv7(),
    code_id         uuid not null,
    family_name     text not null,
    given_name      text not null,
    identity_kind   text not null,
    identity_cipher bytea not null,
    identity_hash   bytea not null,
    email           text,
    phone           text not null,
    language        text not null,
    password_hash   text not null,
    expires_at      timestamptz not null
);
create index registration_expiry on access.registration (expires_at);

-- One-time codes, also those that were never sent because nobody is known at that contact.
create table access.code (
    id           uuid primary key default uuidv7(),
    contact_hash bytea not null,
    account_id   uuid references access.account on delete cascade,
    code_hash    bytea not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    tries        int not null default 0,
    used_at      timestamptz
);
create index code_of_contact on access.code (contact_hash, created_at);
create index code_expiry on access.code (expires_at);

-- Failed attempts to sign in: of an account, or of a name that belongs to none.
create table access.failed_sign_in (
    subject      bytea primary key,
    failures     int not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);
create index failed_sign_in_age on access.failed_sign_in (last_at);
