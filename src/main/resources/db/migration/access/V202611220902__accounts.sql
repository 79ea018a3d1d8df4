-- A number that somebody merely claims keeps nobody else from claiming it. It is his alone once an
-- official has seen the document.
alter table access.account
    add column identity_proven_at timestamptz,
    add column identity_proven_by uuid references access.account,
    add check ((identity_proven_at is null) = (identity_proven_by is null)),
    add check (identity_proven_at is null or identity_hash is not null),
    add column blocked_reason text;
drop index access.account_identity;
create index account_identity on access.account (identity_hash);
create unique index account_proven_identity on access.account (identity_hash)
    where identity_proven_at is not null;

-- A key ends with its post, whoever closed that.
alter table access.api_key
    drop constraint api_key_check,
    add check (revoked_by is null or revoked_at is not null);
