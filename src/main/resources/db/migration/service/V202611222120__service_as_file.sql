-- Services as files: with what the catalogue says, and looked at before anything is changed.

-- What people read from the moment at which the version is published; it came with a file.
create table service.proposed_entry (
    version_id uuid primary key references service.version,
    -- By the names of the fields of the form, as in service.entry.
    fields     jsonb not null
);

-- Files that were brought in and are still looked at. They are forgotten after a day.
create table service.brought_file (
    id              uuid primary key default uuidv7(),
    account_id      uuid not null,
    -- The service that it is for: one that there is, or a new one.
    code            text not null check (code ~ '^[a-z0-9-]{2,40}$'),
    -- Who answers for it if it is new.
    organisation_id uuid not null,
    content         bytea not null check (length(content) <= 3145728),
    brought_at      timestamptz not null
);
create index brought_file_age on service.brought_file (brought_at);
