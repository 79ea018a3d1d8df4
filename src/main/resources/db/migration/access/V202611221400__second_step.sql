-- What an account shows besides its password: codes by time (RFC 6238), and codes for the day on
-- which the telephone is lost.
create table access.second_step (
    account_id    uuid primary key references access.account (id),
    secret_cipher bytea not null,
    created_at    timestamptz not null,
    -- The newest 30 seconds whose code was taken: neither that code nor an older one is again.
    last_step     bigint not null
);

create table access.recovery_code (
    account_id uuid not null references access.second_step (account_id) on delete cascade,
    code_hash  bytea not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);

-- From its second device on, an official is told of each.
alter table access.account add column first_device_at timestamptz;
