-- What a file would make of the plan, line by line, as whoever handed it in looks at it before it
-- is applied.
create table plan.import_line (
    import_id uuid not null references plan.import,
    number    int not null,
    -- Of the file, counted from 1.
    row       int not null,
    depth     int not null,
    kind      text not null check (kind in ('OBJECTIVE', 'MEASURE', 'ACTIVITY', 'INDICATOR')),
    code      text not null,
    title     text not null,
    change    text not null check (change in ('NEW', 'CHANGED', 'SAME')),
    facts     jsonb not null,
    primary key (import_id, number)
);

-- Which documents its lines may serve: those that whoever handed it in could choose.
alter table plan.import add column linkable uuid[] not null default '{}';
alter table plan.import add column language text not null default 'MN';
-- Of the lines that were looked at; only these are applied.
alter table plan.import add column digest text;
alter table plan.import add column is_stale boolean not null default false;
alter table plan.import add column fresh int not null default 0;
alter table plan.import add column changed int not null default 0;
alter table plan.import add column same int not null default 0;
alter table plan.import add column fault_count int not null default 0;

-- How far a file is, seen at once by everybody, while the file itself is held by whoever applies it.
create table plan.import_progress (
    import_id  uuid primary key,
    done_rows  int not null,
    total_rows int not null
);
alter table plan.import drop column done_rows;
alter table plan.import drop column total_rows;
