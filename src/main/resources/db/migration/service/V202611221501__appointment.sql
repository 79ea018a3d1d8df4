-- Counters of organisations, when they are open, and who comes to them when. Slots are not stored:
-- they follow from the hours. What is stored is who has which place when.

create table service.counter (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null,
    -- Begins the numbers of its queue.
    letter          text not null check (letter ~ '^[A-ZА-ЯЁӨҮ]{1,2}$'),
    name_mn         text not null check (name_mn <> ''),
    name_en         text not null check (name_en <> ''),
    place_mn        text not null,
    place_en        text not null,
    slot_minutes    int not null check (slot_minutes between 5 and 240),
    -- How many people are served at the same time.
    places          int not null check (places between 1 and 50),
    -- So many slots of each day are kept for those who come without an appointment.
    kept_slots      int not null check (kept_slots between 0 and 100),
    horizon_days    int not null check (horizon_days between 1 and 180),
    revision        int not null default 1,
    closed_at       timestamptz
);
create unique index on service.counter (organisation_id, letter) where closed_at is null;

-- The weekly hours.
create table service.counter_opening (
    counter_id uuid not null references service.counter,
    weekday    int not null check (weekday between 1 and 7),
    opens      time not null,
    closes     time not null check (closes > opens),
    break_from time,
    break_to   time,
    check ((break_from is null) = (break_to is null)),
    check (break_from >= opens and break_to > break_from and break_to <= closes),
    primary key (counter_id, weekday)
);

-- Days on which it is otherwise: closed (no hours), or open at other hours, also on a holiday.
create table service.counter_exception (
    counter_id uuid not null references service.counter,
    day        date not null,
    opens      time,
    closes     time,
    break_from time,
    break_to   time,
    reason_mn  text not null,
    reason_en  text not null,
    check ((opens is null) = (closes is null) and closes > opens),
    check ((break_from is null) = (break_to is null)),
    check (break_from >= opens and break_to > break_from and break_to <= closes),
    primary key (counter_id, day)
);

-- What people come for: always for a service of the catalogue.
create table service.appointment_reason (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null,
    service_id      uuid not null references service.service,
    name_mn         text not null check (name_mn <> ''),
    name_en         text not null check (name_en <> ''),
    ended_at        timestamptz
);
create index on service.appointment_reason (organisation_id) where ended_at is null;
create index on service.appointment_reason (service_id) where ended_at is null;

create table service.counter_reason (
    counter_id uuid not null references service.counter,
    reason_id  uuid not null references service.appointment_reason,
    primary key (counter_id, reason_id)
);
create index on service.counter_reason (reason_id);

-- The row whose lock lets one after the other take a place or a number of that day.
create table service.counter_day (
    counter_id  uuid not null references service.counter,
    day         date not null,
    last_ticket int not null default 0,
    primary key (counter_id, day)
);

create sequence service.appointment_number;

create table service.appointment (
    id              uuid primary key default uuidv7(),
    number          text not null unique,
    -- Sent twice, it is taken once.
    key             uuid not null unique,
    organisation_id uuid not null,
    counter_id      uuid not null references service.counter,
    reason_id       uuid not null references service.appointment_reason,
    kind            text not null check (kind in ('BOOKED', 'REMOTE', 'WALK_IN')),
    status          text not null check (status in
        ('BOOKED', 'WAITING', 'CALLED', 'SERVED', 'ABSENT', 'CANCELLED', 'LAPSED')),
    -- Whose turn it is: the beginning of the slot, or when the number was drawn.
    due_at          timestamptz not null,
    ends_at         timestamptz not null check (ends_at > due_at),
    day             date not null,
    ticket          int not null,
    -- Which of the places of its slot; null for a number that is no appointment.
    place           int check (place > 0),
    made_at         timestamptz not null,
    came_at         timestamptz,
    called_at       timestamptz,
    ended_at        timestamptz,
    -- 1 the day before, 2 in the morning.
    reminded        int not null default 0,
    check ((kind = 'BOOKED') = (place is not null)),
    unique (counter_id, day, ticket),
    -- No place is given to two people at the same time, whatever a program does.
    constraint appointment_once exclude using gist
        (counter_id with =, place with =, tstzrange(due_at, ends_at) with &&)
        where (place is not null and status <> 'CANCELLED')
);
-- One person is called to a counter at a time.
create unique index appointment_called on service.appointment (counter_id)
    where status = 'CALLED';
create index on service.appointment (due_at) where status = 'BOOKED';
create index on service.appointment (day) where status in ('BOOKED', 'WAITING', 'CALLED');

-- Who comes; forgotten by rule, while the appointment stays for the figures.
create table service.appointment_person (
    appointment_id uuid primary key references service.appointment,
    account_id     uuid,
    name           text not null,
    phone          text,
    email          text,
    language       text not null,
    -- By which the limit for one person counts.
    person_hash    bytea not null,
    day            date not null
);
create index on service.appointment_person (account_id, appointment_id)
    where account_id is not null;
create index on service.appointment_person (person_hash);
create index on service.appointment_person (day);

create table service.appointment_step (
    id             bigint generated always as identity primary key,
    appointment_id uuid not null references service.appointment,
    act            text not null,
    at             timestamptz not null,
    account_id     uuid,
    post_id        uuid
);
create index on service.appointment_step (appointment_id, id);

-- What failed, or was taken, from an address or at a number; nobody guesses or hoards.
create table service.appointment_try (
    subject bytea not null,
    at      timestamptz not null
);
create index on service.appointment_try (subject, at);
create index on service.appointment_try (at);

-- How each day went at each counter.
create table service.appointment_figure (
    counter_id      uuid not null references service.counter,
    day             date not null,
    booked          int not null,
    remote          int not null,
    walk_in         int not null,
    served          int not null,
    absent          int not null,
    cancelled       int not null,
    lapsed          int not null,
    -- Of those who were called: how long they waited in all.
    called          int not null,
    waiting_seconds bigint not null,
    primary key (counter_id, day)
);
