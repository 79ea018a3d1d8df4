create schema petition;

create table petition.category_group (
    code     text primary key,
    name_mn  text not null,
    name_en  text not null,
    position int not null
);

create table petition.category (
    code        text primary key check (code ~ '^[A-Z][0-9]{1,2}$'),
    group_code  text not null references petition.category_group,
    name_mn     text not null,
    name_en     text not null,
    is_urgent   boolean not null,
    is_sensitive boolean not null,
    keywords_mn text not null,
    example_mn  text not null,
    position    int not null,
    retired_at  timestamptz
);

-- Which organisation answers for a category in an area; the rule for the narrowest area wins, then
-- the smallest priority. A rule is ended, never deleted.
create table petition.route (
    id              uuid primary key default uuidv7(),
    category_code   text not null references petition.category,
    area_code       text,
    organisation_id uuid not null,
    priority        int not null default 1,
    since           timestamptz not null,
    ended_at        timestamptz
);
create unique index route_in_force on petition.route (category_code, coalesce(area_code, ''), priority)
    where ended_at is null;

-- Ready words for answers; {reference}, {organisation} and {deadline} are filled in.
create table petition.answer_template (
    id              uuid primary key default uuidv7(),
    code            text not null,
    organisation_id uuid,
    category_code   text references petition.category,
    title_mn        text not null,
    title_en        text not null,
    body_mn         text not null,
    body_en         text not null,
    since           timestamptz not null,
    ended_at        timestamptz
);
create unique index answer_template_in_force
    on petition.answer_template (coalesce(organisation_id::text, ''), code) where ended_at is null;

create table petition.petition (
    id              uuid primary key default uuidv7(),
    reference       text not null unique,
    kind            text not null,
    channel         text not null,
    status          text not null,
    category_code   text not null references petition.category,
    area_code       text not null,
    place           text,
    latitude        double precision,
    longitude       double precision,
    title           text not null,
    body            text not null,
    is_publishable  boolean not null,
    is_collective   boolean not null default false,
    received_at     timestamptz not null,
    registered_at   timestamptz,
    rule_id         uuid not null,
    original_due_on date not null,
    due_at          timestamptz not null,
    organisation_id uuid not null,
    unit_id         uuid,
    post_id         uuid,
    -- The organisation or post that is complained of: it may not decide.
    subject_organisation_id uuid,
    subject_post_id uuid,
    merged_into     uuid references petition.petition,
    repeats         uuid references petition.petition,
    answered_at     timestamptz,
    closed_at       timestamptz,
    outcome         text,
    terms           tsvector not null,
    check ((latitude is null) = (longitude is null)),
    check (merged_into <> id)
);
create index petition_of_organisation on petition.petition (organisation_id, received_at, id);
create index petition_open on petition.petition (due_at, id) where closed_at is null;
create index petition_open_of_organisation on petition.petition (organisation_id, due_at, id)
    where closed_at is null;
create index petition_received on petition.petition (received_at, id);
create index petition_category_open on petition.petition (category_code, area_code, received_at)
    where closed_at is null;
create index petition_terms on petition.petition using gin (terms);
create index petition_merged on petition.petition (merged_into) where merged_into is not null;

-- Who sent it, apart from what was sent, so that the one can be forgotten without the other.
create table petition.petitioner (
    petition_id     uuid primary key references petition.petition,
    account_id      uuid,
    name            text,
    register_number bytea,
    register_hash   bytea,
    phone           text,
    email           text,
    address         text,
    language        text not null,
    filed_by_post   uuid,
    erased_at       timestamptz
);
create index petitioner_account on petition.petitioner (account_id, petition_id) where account_id is not null;
create index petitioner_phone on petition.petitioner (phone, petition_id) where phone is not null;
create index petitioner_register on petition.petitioner (register_hash, petition_id) where register_hash is not null;

create table petition.signatory (
    id           uuid primary key default uuidv7(),
    petition_id  uuid not null references petition.petition,
    name         text not null,
    phone        text not null,
    code_hash    bytea,
    tries        int not null default 0,
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    unique (petition_id, phone)
);

-- A retried or doubled submission finds the petition that the first one made.
create table petition.submission (
    key         text primary key check (length(key) between 8 and 200),
    body_hash   bytea not null,
    petition_id uuid not null references petition.petition deferrable initially deferred,
    at          timestamptz not null
);
create index submission_at on petition.submission (at);

create table petition.forwarding (
    id              uuid primary key default uuidv7(),
    petition_id     uuid not null references petition.petition,
    from_organisation uuid not null,
    to_organisation uuid not null,
    reason          text not null,
    at              timestamptz not null,
    account_id      uuid,
    post_id         uuid,
    was_late        boolean not null
);
create index forwarding_petition on petition.forwarding (petition_id);

-- The lead handler and those who help; the lead also stands on the petition itself.
create table petition.assignment (
    id          uuid primary key default uuidv7(),
    petition_id uuid not null references petition.petition,
    unit_id     uuid,
    post_id     uuid,
    is_lead     boolean not null,
    at          timestamptz not null,
    account_id  uuid,
    by_post_id  uuid,
    ended_at    timestamptz,
    check (num_nonnulls(unit_id, post_id) = 1)
);
create index assignment_petition on petition.assignment (petition_id) where ended_at is null;
create index assignment_post on petition.assignment (post_id, petition_id) where ended_at is null;
create index assignment_unit on petition.assignment (unit_id, petition_id) where ended_at is null;
create unique index assignment_lead on petition.assignment (petition_id) where is_lead and ended_at is null;

create table petition.extension (
    petition_id uuid primary key references petition.petition,
    reason      text not null,
    from_due    timestamptz not null,
    to_due      timestamptz not null,
    rule_id     uuid not null,
    at          timestamptz not null,
    account_id  uuid,
    post_id     uuid,
    check (to_due > from_due)
);

-- Notes among officials, questions to the petitioner and replies from there.
create table petition.message (
    id          uuid primary key default uuidv7(),
    petition_id uuid not null references petition.petition,
    kind        text not null check (kind in ('NOTE', 'QUESTION', 'REPLY')),
    words       text not null,
    at          timestamptz not null,
    account_id  uuid,
    post_id     uuid,
    redacted_at timestamptz
);
create index message_petition on petition.message (petition_id, id);

-- An answer is drafted, then approved and sent, or returned with a remark.
create table petition.answer (
    id           uuid primary key default uuidv7(),
    petition_id  uuid not null references petition.petition,
    outcome      text not null,
    words        text not null,
    legal_ground text,
    drafted_at   timestamptz not null,
    drafted_by   uuid,
    drafted_post uuid,
    decided_at   timestamptz,
    decided_by   uuid,
    decided_post uuid,
    decision     text check (decision in ('SENT', 'RETURNED', 'DROPPED')),
    remark       text,
    redacted_at  timestamptz,
    check ((decided_at is null) = (decision is null)),
    check (outcome <> 'NOT_SATISFIED' or legal_ground is not null)
);
create index answer_petition on petition.answer (petition_id, id);
create unique index answer_waiting on petition.answer (petition_id) where decided_at is null;

create table petition.rating (
    answer_id   uuid primary key references petition.answer,
    petition_id uuid not null references petition.petition,
    stars       int not null check (stars between 1 and 5),
    words       text,
    at          timestamptz not null,
    redacted_at timestamptz
);
create index rating_petition on petition.rating (petition_id);

-- After the answer: the same organisation looks again, or the superior decides.
create table petition.reopening (
    id                uuid primary key default uuidv7(),
    petition_id       uuid not null references petition.petition,
    kind              text not null check (kind in ('REOPENED', 'APPEALED')),
    reason            text not null,
    from_organisation uuid not null,
    to_organisation   uuid not null,
    at                timestamptz not null,
    account_id        uuid,
    redacted_at       timestamptz
);
create index reopening_petition on petition.reopening (petition_id);

-- People who chose to follow a petition instead of sending the same again, and those of merged ones.
create table petition.follower (
    id          uuid primary key default uuidv7(),
    petition_id uuid not null references petition.petition,
    account_id  uuid,
    name        text,
    email       text,
    phone       text,
    language    text not null,
    since       timestamptz not null,
    ended_at    timestamptz,
    check (num_nonnulls(account_id, email, phone) >= 1)
);
create unique index follower_account on petition.follower (petition_id, account_id)
    where account_id is not null and ended_at is null;
create index follower_petition on petition.follower (petition_id) where ended_at is null;

-- A deadline that came near or passed, told to the head and to the superior, each once.
create table petition.escalation (
    petition_id uuid not null references petition.petition,
    due_at      timestamptz not null,
    percent     int not null,
    at          timestamptz not null,
    primary key (petition_id, due_at, percent)
);

-- Reference numbers are taken from one sequence a year: many file at once without waiting for each
-- other; a filing that fails leaves its number unused.
create function petition.next_number(year int) returns bigint language plpgsql as $$
begin
    return nextval(format('petition.reference_%s', year));
exception when undefined_table then
    perform pg_advisory_xact_lock(hashtext('petition.reference'), year);
    execute format('create sequence if not exists petition.reference_%s', year);
    return nextval(format('petition.reference_%s', year));
end $$;
