-- Certificates: what an organisation confirms to somebody, sealed so that others can check it.
create schema if not exists service;

-- Numbers are taken from one sequence a year: many are issued at once without waiting for each
-- other; one that is not issued after all leaves its number unused.
create function service.next_certificate_number(year int) returns bigint language plpgsql as $$
begin
    return nextval(format('service.certificate_%s', year));
exception when undefined_table then
    perform pg_advisory_xact_lock(hashtext('service.certificate'), year);
    execute format('create sequence if not exists service.certificate_%s', year);
    return nextval(format('service.certificate_%s', year));
end $$;

create table service.certificate (
    id                uuid primary key default uuidv7(),
    number            text not null unique,
    organisation_id   uuid not null,
    -- Who signs, as he and his post were called on that day.
    post_id           uuid not null,
    signer            text not null,
    signer_title_mn   text not null,
    signer_title_en   text not null,
    kind              text not null check (kind ~ '^[a-z0-9-]{1,60}$'),
    title_mn          text not null check (title_mn <> ''),
    title_en          text not null,
    holder_account_id uuid,
    holder_name       text not null check (holder_name <> ''),
    -- Masked: the whole number is nowhere here.
    holder_number     text,
    facts             jsonb not null,
    valid_until       date,
    about_kind        text not null,
    about_id          uuid not null,
    issued_at         timestamptz not null,
    words             tsvector not null generated always as (
        to_tsvector('simple', number || ' ' || holder_name || ' ' || title_mn || ' ' || title_en)
    ) stored
);

create index on service.certificate (organisation_id, id);
create index on service.certificate (holder_account_id, id) where holder_account_id is not null;
create index on service.certificate (about_id);
create index on service.certificate using gin (words);

create table service.certificate_revocation (
    certificate_id uuid primary key references service.certificate,
    at             timestamptz not null,
    account_id     uuid,
    post_id        uuid,
    reason         text not null check (reason <> '')
);

-- The sealed file of a certificate, by the hash of every byte of it.
create table service.certificate_paper (
    certificate_id uuid primary key references service.certificate,
    attachment_id  uuid not null,
    sha256         bytea not null unique check (length(sha256) = 32),
    seal           text not null,
    development    boolean not null,
    made_at        timestamptz not null
);
