-- What the catalogue says about a service, version by version: never changed. The newest is what
-- people read; the service itself holds it for searching.
create table service.entry (
    service_id uuid not null references service.service,
    number     int not null check (number > 0),
    -- By the names of the fields of the form.
    fields     jsonb not null,
    made_at    timestamptz not null,
    account_id uuid,
    post_id    uuid,
    primary key (service_id, number)
);
