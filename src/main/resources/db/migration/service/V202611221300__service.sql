create schema service;

-- What an organisation does for people who ask. What nobody has confirmed stays empty and is shown
-- as "please ask".
create table service.service (
    id              uuid primary key default uuidv7(),
    code            text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    organisation_id uuid not null,
    -- Who handles a case: the organisation itself, or the office of the sum or bag it is about.
    level           text not null check (level in ('ORGANISATION', 'SUM', 'BAG')),
    life_event      text not null,
    title_mn        text not null,
    title_en        text not null,
    summary_mn      text not null,
    summary_en      text not null,
    who_mn          text not null default '',
    who_en          text not null default '',
    -- One document a line.
    needs_mn        text not null default '',
    needs_en        text not null default '',
    ground_mn       text not null default '',
    ground_en       text not null default '',
    time_amount     int check (time_amount >= 0),
    time_unit       text check (time_unit in ('HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS')),
    fee_mn          text not null default '',
    fee_en          text not null default '',
    place_mn        text not null default '',
    place_en        text not null default '',
    result_mn       text not null default '',
    result_en       text not null default '',
    -- Names of channels with commas between them.
    channels        text not null default '',
    stage           text not null,
    position        int not null default 0,
    terms           tsvector not null,
    since           timestamptz not null,
    ended_at        timestamptz,
    check ((time_amount is null) = (time_unit is null))
);
create index service_of_organisation on service.service (organisation_id) where ended_at is null;
create index service_of_life_event on service.service (life_event, position) where ended_at is null;
create index service_terms on service.service using gin (terms);

-- The way of a service to digital: each stage with the day it is planned for and when it was
-- reached.
create table service.stage (
    service_id uuid not null references service.service,
    stage      text not null,
    planned_on date,
    reached_at timestamptz,
    account_id uuid,
    post_id    uuid,
    primary key (service_id, stage),
    check (num_nonnulls(planned_on, reached_at) > 0)
);

-- How a service is asked for and decided. A case ends on the version it began with, so a version
-- that was published is never changed and never deleted.
create table service.version (
    id            uuid primary key default uuidv7(),
    service_id    uuid not null references service.service,
    number        int not null check (number > 0),
    -- JSON Schema 2020-12 of the answers.
    form          jsonb not null,
    -- In which order, with which words and on which conditions they are asked.
    presentation  jsonb not null,
    fees          jsonb not null,
    pattern       text not null
        check (pattern in ('AT_ONCE', 'ONE_CHECK', 'CHECK_AND_APPROVAL', 'PARALLEL', 'UPLOADED')),
    -- BPMN 2.0 as it was uploaded, byte for byte.
    bpmn          bytea not null check (length(bpmn) <= 1048576),
    state         text not null check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'RETIRED')),
    made_at       timestamptz not null,
    made_by       uuid,
    made_post     uuid,
    proposed_at   timestamptz,
    proposed_by   uuid,
    proposed_post uuid,
    published_at  timestamptz,
    published_by  uuid,
    published_post uuid,
    retired_at    timestamptz,
    remark        text,
    unique (service_id, number),
    check (published_by is null or published_by is distinct from proposed_by)
);
create unique index version_published on service.version (service_id) where state = 'PUBLISHED';
create unique index version_in_work on service.version (service_id)
    where state in ('DRAFT', 'PROPOSED') and published_at is null;

-- A case.
create table service.application (
    id              uuid primary key,
    reference       text not null unique,
    service_id      uuid not null references service.service,
    version_id      uuid not null references service.version,
    -- Who handles it.
    organisation_id uuid not null,
    area_code       text,
    -- A few words on it that name nobody, for lists.
    title           text not null,
    status          text not null,
    sent_at         timestamptz not null,
    due_at          timestamptz not null,
    -- Since when time stands, because the applicant was asked to complete it.
    standing_since  timestamptz,
    -- The fee by the rules of the day, in MNT; null where nobody has named one.
    fee             numeric(18, 2) check (fee >= 0),
    outcome         text check (outcome in ('GRANTED', 'REFUSED')),
    decided_at      timestamptz,
    -- The reason and the legal ground of a refusal, or what was decided.
    decision_words  text,
    decision_ground text,
    finished_at     timestamptz,
    closed_at       timestamptz,
    check (outcome is distinct from 'REFUSED' or length(decision_ground) > 0),
    check ((outcome is null) = (decided_at is null))
);
create index application_open_of_organisation on service.application (organisation_id, due_at, id)
    where finished_at is null;
create index application_of_organisation on service.application (organisation_id, sent_at, id);
create index application_of_service on service.application (service_id, sent_at, id);
create index application_open on service.application (due_at, id) where finished_at is null;

-- Who asks, for whom, and what was answered: apart from the case, so that it can be forgotten
-- without it.
create table service.request (
    application_id uuid primary key references service.application,
    account_id     uuid,
    name           text,
    phone          text,
    email          text,
    language       text not null,
    behalf         text not null check (behalf in ('SELF', 'CHILD', 'PROXY')),
    behalf_name    text,
    -- Enciphered, like all numbers of persons.
    answers        jsonb,
    -- Raised whenever the answers are changed by their author.
    revision       int not null default 1,
    erased_at      timestamptz
);
create index request_account on service.request (account_id, application_id)
    where account_id is not null;

-- A doubled submission finds the case that the first one made.
create table service.submission (
    key            text primary key check (length(key) between 8 and 200),
    application_id uuid not null references service.application deferrable initially deferred,
    at             timestamptz not null
);

-- All that happened to a case, in order.
create table service.step (
    id             uuid primary key default uuidv7(),
    application_id uuid not null references service.application,
    act            text not null,
    -- Where the case stood afterwards.
    status         text not null,
    -- The step of its process that it belongs to.
    element        text,
    organisation_id uuid,
    at             timestamptz not null,
    account_id     uuid,
    post_id        uuid,
    -- For the applicant to read too; notes are not.
    words          text
);
create index step_application on service.step (application_id, id);

-- What somebody has to do about a case: a step of its process that waits for people.
create table service.task (
    id              uuid primary key default uuidv7(),
    application_id  uuid not null references service.application,
    element         text not null,
    kind            text not null check (kind in ('CHECK', 'OPINION', 'DECISION')),
    name_mn         text not null,
    name_en         text not null,
    organisation_id uuid not null,
    role            text not null,
    -- Who took it; null while it waits for everybody with the role.
    taken_post      uuid,
    opened_at       timestamptz not null,
    due_at          timestamptz not null,
    done_at         timestamptz,
    done_by         uuid,
    done_post       uuid,
    outcome         text,
    words           text,
    ground          text,
    -- Where the engine waits for it.
    engine_ref      text not null,
    check ((done_at is null) = (outcome is null))
);
create index task_application on service.task (application_id, id);
create index task_of_organisation on service.task (organisation_id, application_id);
create unique index task_open on service.task (application_id, element, engine_ref)
    where done_at is null;

-- The questions that an application came back with, each with what is wrong.
create table service.flaw (
    application_id uuid not null references service.application,
    question       text not null,
    words          text not null,
    asked_at       timestamptz not null,
    mended_at      timestamptz,
    primary key (application_id, question, asked_at)
);

create table service.note (
    id             uuid primary key default uuidv7(),
    application_id uuid not null references service.application,
    words          text not null,
    at             timestamptz not null,
    account_id     uuid,
    post_id        uuid
);
create index note_application on service.note (application_id, id);

-- What has to be looked at before a case is decided, and who ticked it off.
create table service.tick (
    application_id uuid not null references service.application,
    item           text not null,
    at             timestamptz not null,
    account_id     uuid,
    post_id        uuid,
    primary key (application_id, item)
);

-- A deadline that came near or passed, told once.
create table service.warning (
    application_id uuid not null references service.application,
    due_at         timestamptz not null,
    percent        int not null,
    at             timestamptz not null,
    primary key (application_id, due_at, percent)
);

-- What somebody is filling in. Whoever has no account opens it with a code.
create table service.draft (
    id             uuid primary key,
    service_id     uuid not null references service.service,
    version_id     uuid not null references service.version,
    account_id     uuid,
    code_hash      bytea not null unique,
    cookie_hash    bytea,
    -- The case that came back and is completed with it; null for a new one.
    completes      uuid references service.application,
    -- Enciphered; empty once it was sent.
    answers        bytea,
    saved_at       timestamptz not null,
    expires_at     timestamptz not null,
    -- What it became.
    application_id uuid references service.application
);
create index draft_account on service.draft (account_id, saved_at) where account_id is not null;
create index draft_cookie on service.draft (cookie_hash) where cookie_hash is not null;
create index draft_expires on service.draft (expires_at);

create function service.next_number(year int) returns bigint language plpgsql as $$
begin
    return nextval(format('service.reference_%s', year));
exception when undefined_table then
    perform pg_advisory_xact_lock(hashtext('service.reference'), year);
    execute format('create sequence if not exists service.reference_%s', year);
    return nextval(format('service.reference_%s', year));
end $$;
