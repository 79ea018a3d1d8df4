-- How services moved on their way to digital: never changed. The first row of a service has no
-- stage before.
create table service.stage_move (
    id         uuid primary key default uuidv7(),
    service_id uuid not null references service.service,
    before     text,
    after      text not null,
    at         timestamptz not null,
    words      text not null default '',
    account_id uuid,
    post_id    uuid
);
create index stage_move_service on service.stage_move (service_id, id);
create index stage_move_at on service.stage_move (at);

-- Which stage is planned next, for which day, and which post answers for it. A new plan ends the
-- one before, which stays.
create table service.stage_plan (
    id          uuid primary key default uuidv7(),
    service_id  uuid not null references service.service,
    stage       text not null,
    planned_on  date not null,
    responsible uuid,
    words       text not null default '',
    made_at     timestamptz not null,
    account_id  uuid,
    post_id     uuid,
    ended_at    timestamptz,
    ending      text check (ending in ('REACHED', 'REPLACED', 'DROPPED')),
    check ((ended_at is null) = (ending is null))
);
create unique index stage_plan_now on service.stage_plan (service_id) where ended_at is null;
create index stage_plan_service on service.stage_plan (service_id, id);

insert into service.stage_move (service_id, after, at, account_id, post_id)
select service_id, stage, reached_at, account_id, post_id from service.stage
where reached_at is not null order by reached_at;
insert into service.stage_plan (service_id, stage, planned_on, made_at, account_id, post_id)
select distinct on (service_id) service_id, stage, planned_on, now(), account_id, post_id
from service.stage where planned_on is not null and reached_at is null
order by service_id, planned_on;
drop table service.stage;

-- What a service costs those who ask for it in a year, as its organisation says. A new row ends
-- the one before, which stays. What nobody said is null.
create table service.inventory (
    id          uuid primary key default uuidv7(),
    service_id  uuid not null references service.service,
    year        int not null check (year between 2000 and 2200),
    -- All who asked, at whatever door.
    demand      int check (demand >= 0),
    -- Visits to offices that one asking takes.
    visits      numeric(5, 1) check (visits >= 0),
    documents   int check (documents >= 0),
    -- Working days from asking to the result.
    days        int check (days >= 0),
    complaints  int check (complaints >= 0),
    -- Who asked at a counter, from January to December.
    counter     int[] not null check (cardinality(counter) = 12),
    source      text not null,
    made_at     timestamptz not null,
    account_id  uuid,
    post_id     uuid,
    ended_at    timestamptz
);
create unique index inventory_now on service.inventory (service_id, year) where ended_at is null;
create index inventory_year on service.inventory (year) where ended_at is null;

-- Which topics of petitions are about the service.
create table service.topic (
    service_id    uuid not null references service.service,
    category_code text not null,
    primary key (service_id, category_code)
);

-- Complaints that the petition office counted, by topic and organisation.
create table service.complaint_figure (
    year            int not null,
    category_code   text not null,
    organisation_id uuid not null,
    number          int not null,
    primary key (year, category_code, organisation_id)
);
