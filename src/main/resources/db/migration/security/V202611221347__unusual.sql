create schema security;

-- Readings of personal data that somebody should ask about.
create table security.unusual (
    id              bigint generated always as identity primary key,
    reading_id      bigint not null,
    kind            text not null check (kind in ('MANY', 'AFTER_HOURS', 'RELATIVE')),
    at              timestamptz not null,
    reader          uuid,
    reader_name     text,
    post_id         uuid,
    organisation_id uuid,
    thing_name      text not null,
    unique (reading_id, kind)
);
create index unusual_of_reader on security.unusual (reader, kind, at);

-- How far the readings were looked through.
create table security.progress (
    is_only      boolean primary key default true check (is_only),
    last_reading bigint not null default 0
);
insert into security.progress default values;
