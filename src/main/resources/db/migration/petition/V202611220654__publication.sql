-- What waits for a moderator, and what was decided: the petition itself, or an answer to a
-- petition that is public already. "At most one open" of each.
create table petition.moderation (
    id          uuid primary key default uuidv7(),
    petition_id uuid not null references petition.petition,
    subject     text not null check (subject in ('PETITION', 'ANSWER')),
    since       timestamptz not null,
    decided_at  timestamptz,
    decision    text check (decision in ('PUBLISHED', 'REFUSED', 'DROPPED')),
    reason      text,
    account_id  uuid,
    post_id     uuid,
    check ((decided_at is null) = (decision is null)),
    check ((decision = 'REFUSED') = (reason is not null))
);
create unique index moderation_waiting on petition.moderation (petition_id, subject)
    where decided_at is null;
create index moderation_list on petition.moderation (id) where decided_at is null;

-- All that the public sees of a petition: a copy that a moderator made, without identity. Where
-- the petition stands is refreshed in the transaction of each of its acts.
create table petition.publication (
    petition_id     uuid primary key references petition.petition,
    -- The order of publication, by which lists are paged.
    public_no       bigint generated always as identity,
    reference       text not null unique,
    kind            text not null,
    category_code   text not null,
    group_code      text not null generated always as (left(category_code, 1)) stored,
    area_code       text not null,
    sum_code        text not null generated always as (left(area_code, 4)) stored,
    place           text,
    -- To three decimals, about a hundred metres: a neighbourhood, not a door.
    latitude        numeric(6, 3),
    longitude       numeric(6, 3),
    title           text not null,
    body            text not null,
    answer          text,
    outcome         text,
    organisation_id uuid not null,
    status          text not null,
    stage           text not null generated always as (
        case status when 'ANSWERED' then 'ANSWERED' when 'WITHDRAWN' then 'CLOSED'
            when 'MERGED' then 'CLOSED' else 'OPEN' end) stored,
    received_at     timestamptz not null,
    due_at          timestamptz not null,
    answered_at     timestamptz,
    published_at    timestamptz not null,
    published_by    uuid,
    published_post  uuid,
    revised_at      timestamptz not null,
    withdrawn_at    timestamptz,
    withdrawn_by    uuid,
    withdrawn_post  uuid,
    terms           tsvector not null,
    check ((latitude is null) = (longitude is null))
);

create unique index publication_newest on petition.publication (public_no);
create index publication_shown on petition.publication (public_no) where withdrawn_at is null;
create index publication_group on petition.publication (group_code, public_no)
    where withdrawn_at is null;
create index publication_category on petition.publication (category_code, public_no)
    where withdrawn_at is null;
create index publication_sum on petition.publication (sum_code, public_no)
    where withdrawn_at is null;
create index publication_area on petition.publication (area_code, public_no)
    where withdrawn_at is null;
create index publication_organisation on petition.publication (organisation_id, public_no)
    where withdrawn_at is null;
create index publication_stage on petition.publication (stage, public_no)
    where withdrawn_at is null;
create index publication_kind on petition.publication (kind, public_no)
    where withdrawn_at is null;
create index publication_point on petition.publication (public_no)
    where withdrawn_at is null and latitude is not null;
create index publication_terms on petition.publication using gin (terms);

-- A common word is read from the newest on, a rare one from the index of words: the planner can
-- choose well only if it knows how often the words are.
alter table petition.publication alter column terms set statistics 1000;

-- The attachments of which everybody sees the copy without metadata.
create table petition.publication_file (
    petition_id   uuid not null references petition.publication,
    attachment_id uuid not null,
    primary key (petition_id, attachment_id)
);
