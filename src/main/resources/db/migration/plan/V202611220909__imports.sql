-- A file with the lines of a plan that somebody handed in. It is checked first; nothing is applied
-- until all of it is right and somebody has said so.
create table plan.import (
    id          uuid primary key,
    document_id uuid not null references plan.document,
    file_name   text not null,
    size        bigint not null,
    state       text not null check (state in
        ('CHECKING', 'WRONG', 'READY', 'APPLYING', 'DONE', 'FAILED')),
    done_rows   int not null default 0,
    total_rows  int not null default 0,
    at          timestamptz not null,
    account_id  uuid,
    post_id     uuid,
    ended_at    timestamptz
);
create index import_of_document on plan.import (document_id, id);

create table plan.import_fault (
    import_id uuid not null references plan.import,
    number    int not null,
    place     text not null,
    sentence  text not null,
    arguments text[] not null,
    primary key (import_id, number)
);
