-- Places that a service gives out, such as those of a kindergarten, and who waits for one.

-- How many there are; where nobody has said it, nobody waits.
create table service.place_count (
    service_id uuid not null references service.service,
    option     text not null,
    places     int not null check (places >= 0),
    at         timestamptz not null,
    account_id uuid,
    post_id    uuid,
    primary key (service_id, option)
);

create table service.place (
    application_id uuid primary key references service.application,
    service_id     uuid not null references service.service,
    option         text not null,
    -- Where the process waits.
    engine_ref     text not null,
    asked_at       timestamptz not null,
    given_at       timestamptz,
    -- Whoever left frees the place.
    left_at        timestamptz
);
create index on service.place (service_id, option, asked_at, application_id) where left_at is null;
