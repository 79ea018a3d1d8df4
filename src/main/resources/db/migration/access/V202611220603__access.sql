create schema access;

create table access.account (
    id              uuid primary key default uuidv7(),
    kind            text not null check (kind in ('CITIZEN', 'OFFICIAL')),
    official_id     uuid,
    name            text not null,
    email           text,
    phone           text,
    register_number text,
    language        text not null default 'MN',
    password_hash   text,
    created_at      timestamptz not null,
    blocked_at      timestamptz,
    blocked_by      uuid,
    check (kind = 'CITIZEN' or official_id is not null),
    check (email is not null or phone is not null)
);
create unique index account_email on access.account (lower(email));
create unique index account_phone on access.account (phone);
create unique index account_register_number on access.account (register_number);
create unique index account_official on access.account (official_id);

-- The layout is the one that Spring Session prescribes.
create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index session_id on access.session (session_id);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);

create table access.session_attributes (
    session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
