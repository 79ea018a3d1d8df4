-- A file of petitions that were kept elsewhere before. How far it was read stands here, so that a
-- crash costs nothing but the rows of one batch.
create table petition.import (
    id           uuid primary key default uuidv7(),
    source       text not null,
    file_name    text not null,
    file_hash    bytea not null,
    size         bigint not null,
    mode         text not null check (mode in ('ALL_OR_NOTHING', 'RIGHT_LINES')),
    state        text not null
        check (state in ('WAITING', 'CHECKING', 'APPLYING', 'DONE', 'REFUSED', 'BROKEN')),
    bytes_read   bigint not null default 0,
    rows_read    bigint not null default 0,
    applied      bigint not null default 0,
    known        bigint not null default 0,
    wrong        bigint not null default 0,
    at           timestamptz not null,
    account_id   uuid,
    post_id      uuid,
    ended_at     timestamptz,
    took_ms      bigint not null default 0,
    check ((state in ('DONE', 'REFUSED', 'BROKEN')) = (ended_at is not null))
);

-- What a source calls its petitions: sent once more, a row is known.
create table petition.imported (
    source      text not null,
    external_id text not null,
    petition_id uuid not null references petition.petition,
    import_id   uuid not null references petition.import,
    primary key (source, external_id)
);

create table petition.import_fault (
    import_id   uuid not null references petition.import,
    line        bigint not null,
    column_name text not null,
    sentence    text not null,
    arguments   text[] not null,
    primary key (import_id, line, column_name)
);
