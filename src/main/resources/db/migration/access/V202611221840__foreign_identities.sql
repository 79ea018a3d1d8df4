-- Who somebody is at an OpenID provider: issuer and subject, which it never gives to another.
create table access.foreign_identity (
    issuer     text not null,
    subject    text not null check (length(subject) <= 255),
    account_id uuid not null references access.account,
    since      timestamptz not null,
    primary key (issuer, subject)
);
create unique index foreign_identity_of_account on access.foreign_identity (account_id, issuer);

-- Which session there began sessions here, for a provider that names nothing else when it ends.
create table access.foreign_session (
    issuer     text not null,
    sid        text not null,
    account_id uuid not null references access.account on delete cascade,
    at         timestamptz not null,
    primary key (issuer, sid, account_id)
);
create index foreign_session_age on access.foreign_session (at);

-- Logout tokens that were taken: none is taken twice.
create table access.logout_token (
    issuer  text not null,
    id_hash bytea not null check (length(id_hash) = 32),
    at      timestamptz not null,
    primary key (issuer, id_hash)
);
create index logout_token_age on access.logout_token (at);

-- A provider that has checked it can vouch for a number, as an official does who has seen the
-- document. Whoever comes that way can be reached by the inbox of the house until he gives a contact.
alter table access.account
    add column identity_proven_with text,
    drop constraint account_check1,
    drop constraint account_check4,
    add constraint account_reachable
        check (email is not null or phone is not null or password_hash is null),
    add constraint account_proof
        check ((identity_proven_at is null)
               = (identity_proven_by is null and identity_proven_with is null));
