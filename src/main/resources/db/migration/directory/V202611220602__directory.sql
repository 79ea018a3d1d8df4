create schema directory;

create table directory.area (
    code       text primary key check (code ~ '^[0-9]{2,6}$'),
    kind       text not null check (kind in ('AIMAG', 'SUM', 'BAG')),
    parent     text references directory.area,
    name_mn    text not null,
    name_en    text not null,
    valid_from date not null,
    valid_to   date
);
create index area_parent on directory.area (parent);

create table directory.organisation (
    id              uuid primary key default uuidv7(),
    code            text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    kind            text not null,
    register_number text check (register_number ~ '^[0-9]{7}$'),
    area_code       text references directory.area,
    email           text,
    phone           text,
    address_mn      text,
    address_en      text,
    hours_mn        text,
    hours_en        text,
    valid_from      date not null,
    valid_to        date
);

-- Names change often; a letterhead shows the name of its day.
create table directory.organisation_name (
    organisation_id uuid not null references directory.organisation,
    name_mn         text not null,
    short_name_mn   text,
    name_en         text not null,
    valid_from      date not null,
    valid_to        date,
    primary key (organisation_id, valid_from),
    check (valid_to is null or valid_to > valid_from)
);

-- Who stands above whom: in the line of the governor, or of a ministry.
create table directory.subordination (
    organisation_id uuid not null references directory.organisation,
    superior_id     uuid not null references directory.organisation,
    line            text not null,
    valid_from      date not null,
    valid_to        date,
    primary key (organisation_id, superior_id, valid_from),
    check (organisation_id <> superior_id)
);
create index subordination_superior on directory.subordination (superior_id);

create table directory.unit (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null references directory.organisation,
    code            text not null,
    name_mn         text not null,
    name_en         text not null,
    valid_from      date not null,
    valid_to        date,
    unique (organisation_id, code)
);

create table directory.post (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null references directory.organisation,
    unit_id         uuid references directory.unit,
    code            text not null,
    title_mn        text not null,
    title_en        text not null,
    valid_from      date not null,
    valid_to        date,
    unique (organisation_id, code)
);
create index post_unit on directory.post (unit_id);

create table directory.post_role (
    post_id uuid not null references directory.post,
    role    text not null,
    primary key (post_id, role)
);

create table directory.official (
    id          uuid primary key default uuidv7(),
    family_name text not null,
    given_name  text not null,
    email       text,
    phone       text
);
create unique index official_email on directory.official (lower(email));

-- Who held which post from which day (valid_to is the first day that he no longer held it).
create table directory.appointment (
    id          uuid primary key default uuidv7(),
    post_id     uuid not null references directory.post,
    official_id uuid not null references directory.official,
    valid_from  date not null,
    valid_to    date,
    check (valid_to is null or valid_to > valid_from)
);
create index appointment_post on directory.appointment (post_id, valid_from);
create index appointment_official on directory.appointment (official_id, valid_from);
