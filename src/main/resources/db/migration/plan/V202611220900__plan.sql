create schema plan;

create sequence plan.document_number;

-- A plan of any level, from the long-term policy down to one official's year. Its rows are the
-- newest text; what was approved is kept word for word in plan.version.
create table plan.document (
    id              uuid primary key default uuidv7(),
    reference       text not null unique,
    level           text not null check (level in
        ('LONG_TERM', 'GUIDELINE', 'PROGRAMME', 'YEAR', 'ORGANISATION', 'UNIT', 'OFFICIAL')),
    title           text not null check (length(title) between 1 and 500),
    organisation_id uuid not null,
    unit_id         uuid,
    post_id         uuid,
    -- The post that drafts it and keeps it up to date.
    keeper_id       uuid not null,
    valid_from      date not null,
    valid_to        date not null,
    above_id        uuid references plan.document,
    made_from       uuid references plan.document,
    state           text not null check (state in
        ('DRAFT', 'DISCUSSED', 'APPROVED', 'IN_FORCE', 'AMENDED', 'CLOSED')),
    version         int not null default 0 check (version >= 0),
    revision        int not null default 0,
    made_at         timestamptz not null,
    check (valid_from <= valid_to),
    check (above_id <> id),
    check ((level = 'UNIT') = (unit_id is not null)),
    check ((level = 'OFFICIAL') = (post_id is not null))
);
create index document_of_organisation on plan.document (organisation_id, valid_from, id);
create index document_of_unit on plan.document (unit_id, valid_from) where unit_id is not null;
create index document_of_post on plan.document (post_id, valid_from) where post_id is not null;
create index document_of_keeper on plan.document (keeper_id, id);
create index document_below on plan.document (above_id, id) where above_id is not null;
create index document_by_year on plan.document (level, valid_from, id);

-- Each step of a document with who took it, and the resolution it rests on.
create table plan.document_step (
    id            uuid primary key default uuidv7(),
    document_id   uuid not null references plan.document,
    step          text not null,
    at            timestamptz not null,
    account_id    uuid,
    post_id       uuid,
    words         text,
    decided_by    text,
    resolution    text,
    resolved_on   date,
    version       int not null
);
create index document_step_of on plan.document_step (document_id, id);

-- What was approved, word for word; never changed.
create table plan.version (
    document_id uuid not null references plan.document,
    number      int not null check (number > 0),
    step_id     uuid not null references plan.document_step,
    content     jsonb not null,
    at          timestamptz not null,
    primary key (document_id, number)
);

-- Chapters, goals and objectives, of any depth.
create table plan.objective (
    id          uuid primary key default uuidv7(),
    document_id uuid not null references plan.document,
    parent_id   uuid references plan.objective,
    code        text not null check (length(code) between 1 and 20),
    title       text not null check (length(title) between 1 and 2000),
    weight      numeric(6, 3) check (weight >= 0 and weight <= 100),
    revision    int not null default 0,
    dropped_at  timestamptz,
    check (parent_id <> id)
);
create index objective_of_document on plan.objective (document_id, id);
create index objective_parent on plan.objective (parent_id) where parent_id is not null;
create unique index objective_code on plan.objective (document_id, code) where dropped_at is null;

-- What is to be done; an activity is a measure under a measure.
create table plan.measure (
    id              uuid primary key default uuidv7(),
    document_id     uuid not null references plan.document,
    objective_id    uuid not null references plan.objective,
    parent_id       uuid references plan.measure,
    code            text not null check (length(code) between 1 and 20),
    title           text not null check (length(title) between 1 and 2000),
    result          text not null default '' check (length(result) <= 2000),
    organisation_id uuid not null,
    post_id         uuid,
    starts_on       date not null,
    due_on          date not null,
    weight          numeric(6, 3) check (weight >= 0 and weight <= 100),
    needs_evidence  boolean not null default true,
    is_public       boolean not null default false,
    state           text not null default 'WAITING' check (state in
        ('WAITING', 'UNDER_WAY', 'STUCK', 'DONE', 'DROPPED')),
    percent         numeric(6, 3) check (percent >= 0 and percent <= 100),
    told_at         timestamptz,
    given_from      uuid references plan.measure,
    revision        int not null default 0,
    check (starts_on <= due_on),
    check (parent_id <> id)
);
create unique index measure_code on plan.measure (document_id, code) where state <> 'DROPPED';
create index measure_of_document on plan.measure (document_id, id);
create index measure_of_objective on plan.measure (objective_id, id);
create index measure_parent on plan.measure (parent_id) where parent_id is not null;
create index measure_open_of_post on plan.measure (post_id, due_on, id)
    where state in ('WAITING', 'UNDER_WAY', 'STUCK');
create index measure_open_of_organisation on plan.measure (organisation_id, due_on, id)
    where state in ('WAITING', 'UNDER_WAY', 'STUCK');
create index measure_stuck on plan.measure (organisation_id, id) where state = 'STUCK';
create index measure_given on plan.measure (given_from) where given_from is not null;
create index measure_public on plan.measure (document_id, id) where is_public;

create table plan.executor (
    measure_id      uuid not null references plan.measure,
    organisation_id uuid not null,
    post_id         uuid,
    unique nulls not distinct (measure_id, organisation_id, post_id)
);
create index executor_organisation on plan.executor (organisation_id, measure_id);
create index executor_post on plan.executor (post_id, measure_id) where post_id is not null;

-- Money by source, in tögrög.
create table plan.budget (
    measure_id uuid not null references plan.measure,
    source     text not null check (source in ('STATE_BUDGET', 'LOCAL_BUDGET', 'DONOR_AID',
                                               'BANK_LOAN', 'PRIVATE', 'OTHER')),
    planned    numeric(18, 0) not null check (planned >= 0),
    primary key (measure_id, source)
);

-- Which sentence of a higher document a measure serves: an objective or a measure there, and the
-- articles that it carries out. Both documents are kept beside, for finding circles.
create table plan.link (
    id                uuid primary key default uuidv7(),
    measure_id        uuid not null references plan.measure,
    document_id       uuid not null references plan.document,
    above_document_id uuid not null references plan.document,
    objective_id      uuid references plan.objective,
    above_measure_id  uuid references plan.measure,
    articles          text not null default '' check (length(articles) <= 300),
    check (num_nonnulls(objective_id, above_measure_id) = 1),
    check (document_id <> above_document_id),
    unique nulls not distinct (measure_id, objective_id, above_measure_id)
);
create index link_of_objective on plan.link (objective_id, measure_id) where objective_id is not null;
create index link_of_measure on plan.link (above_measure_id, measure_id)
    where above_measure_id is not null;
create index link_documents on plan.link (document_id, above_document_id);

create table plan.indicator (
    id            uuid primary key default uuidv7(),
    measure_id    uuid not null references plan.measure,
    name          text not null check (length(name) between 1 and 500),
    unit          text not null check (length(unit) between 1 and 60),
    direction     text not null check (direction in ('RISING', 'FALLING')),
    counting      text not null check (counting in ('POINT', 'CUMULATIVE')),
    is_share      boolean not null default false,
    baseline      numeric(24, 6),
    baseline_year int check (baseline_year between 1990 and 2200),
    breakdown     text check (breakdown in ('SEX', 'SUM', 'AGE')),
    source        text not null default '' check (length(source) <= 300),
    -- The post that enters the values; null for the one that carries out the measure.
    entered_by    uuid,
    -- The key of the feed whose figures these are; null where people enter them.
    feed          text,
    revision      int not null default 0,
    dropped_at    timestamptz
);
create index indicator_of_measure on plan.indicator (measure_id, id);
create index indicator_fed on plan.indicator (feed, id) where feed is not null and dropped_at is null;

-- What is to be reached by the end of a year (quarter 0) or of a quarter.
create table plan.target (
    indicator_id uuid not null references plan.indicator,
    year         int not null check (year between 1990 and 2200),
    quarter      int not null check (quarter between 0 and 4),
    value        numeric(24, 6) not null,
    primary key (indicator_id, year, quarter)
);

-- What was reached in a quarter, in all or of one part of the break-down (`SEX:F`). A value that
-- was put right stays, with when it was.
create table plan.actual (
    id           uuid primary key default uuidv7(),
    indicator_id uuid not null references plan.indicator,
    year         int not null check (year between 1990 and 2200),
    quarter      int not null check (quarter between 1 and 4),
    part         text not null default '',
    value        numeric(24, 6),
    numerator    numeric(24, 6),
    denominator  numeric(24, 6),
    at           timestamptz not null,
    account_id   uuid,
    post_id      uuid,
    replaced_at  timestamptz,
    check ((numerator is null) = (denominator is null)),
    check (num_nonnulls(value, numerator) = 1)
);
create unique index actual_now on plan.actual (indicator_id, year, quarter, part)
    where replaced_at is null;

-- The record of execution: what was done, how far it is; evidence hangs on it as files.
create table plan.note (
    id         uuid primary key default uuidv7(),
    measure_id uuid not null references plan.measure,
    words      text not null check (length(words) between 1 and 10000),
    percent    numeric(6, 3) check (percent >= 0 and percent <= 100),
    happened_on date not null,
    has_evidence boolean not null default false,
    at         timestamptz not null,
    account_id uuid,
    post_id    uuid
);
create index note_of_measure on plan.note (measure_id, id);

-- Why a measure is stuck, and whom it waits for.
create table plan.obstacle (
    id         uuid primary key default uuidv7(),
    measure_id uuid not null references plan.measure,
    reason     text not null check (length(reason) between 1 and 2000),
    waits_for  text not null default '' check (length(waits_for) <= 300),
    organisation_id uuid,
    since      timestamptz not null,
    account_id uuid,
    post_id    uuid,
    ended_at   timestamptz,
    ended_words text
);
create unique index obstacle_now on plan.obstacle (measure_id) where ended_at is null;
create index obstacle_of_measure on plan.obstacle (measure_id, id);
create index obstacle_waits on plan.obstacle (organisation_id, since) where ended_at is null;

-- That a date or a target be changed: asked with a reason, decided by somebody else.
create table plan.change (
    id            uuid primary key default uuidv7(),
    measure_id    uuid not null references plan.measure,
    kind          text not null check (kind in ('DUE_ON', 'TARGET')),
    indicator_id  uuid references plan.indicator,
    year          int,
    quarter       int,
    old_value     text not null,
    new_value     text not null,
    reason        text not null check (length(reason) between 1 and 2000),
    asked_at      timestamptz not null,
    account_id    uuid,
    post_id       uuid,
    decided_at    timestamptz,
    granted       boolean,
    remark        text,
    decider_account_id uuid,
    decider_post_id    uuid,
    check ((kind = 'TARGET') = (indicator_id is not null)),
    check ((decided_at is null) = (granted is null))
);
create index change_of_measure on plan.change (measure_id, id);
create unique index change_waiting on plan.change (measure_id, kind, indicator_id, year, quarter)
    nulls not distinct where decided_at is null;
