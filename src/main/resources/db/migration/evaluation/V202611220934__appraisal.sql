-- The evaluation of one official's work in half a year or a year.
create table evaluation.appraisal (
    id              uuid primary key default uuidv7(),
    official_id     uuid not null,
    post_id         uuid not null,
    organisation_id uuid not null,
    -- The post that rates, and the one that decides if the official objects.
    rater_post      uuid not null,
    decider_post    uuid not null,
    scale_id        uuid not null references evaluation.scale,
    year            int not null check (year between 1990 and 2200),
    part            text not null check (part in ('HALF', 'YEAR')),
    state           text not null check (state in
        ('OPEN', 'ASSESSED', 'RATED', 'ACCEPTED', 'OBJECTED', 'DECIDED')),
    score           numeric,
    object_until    timestamptz,
    revision        int not null default 0,
    made_at         timestamptz not null,
    unique (official_id, post_id, year, part),
    check (rater_post <> decider_post),
    check (rater_post <> post_id)
);
create index appraisal_rater on evaluation.appraisal (rater_post, id);
create index appraisal_decider on evaluation.appraisal (decider_post, id)
    where state in ('OBJECTED', 'DECIDED');

-- Each step with who took it; never changed.
create table evaluation.appraisal_step (
    id           uuid primary key default uuidv7(),
    appraisal_id uuid not null references evaluation.appraisal,
    step         text not null,
    words        text not null default '' check (length(words) <= 10000),
    at           timestamptz not null,
    account_id   uuid,
    post_id      uuid
);
create index appraisal_step_of on evaluation.appraisal_step (appraisal_id, id);

-- What a part of the work is worth: to the official, the rater, a colleague, or the one who
-- decided on an objection; or by the figures of the system, as they stood when the rater rated.
-- The newest of a giver counts.
create table evaluation.mark (
    id           uuid primary key default uuidv7(),
    appraisal_id uuid not null references evaluation.appraisal,
    giver        text not null check (giver in
        ('SELF', 'SYSTEM', 'RATER', 'COLLEAGUE', 'DECIDER')),
    giver_post   uuid,
    part         text not null,
    percent      numeric not null check (percent between 0 and 100),
    -- How many things it was made of.
    number       int not null default 1 check (number > 0),
    at           timestamptz not null,
    check ((giver = 'SYSTEM') = (giver_post is null))
);
create index mark_of on evaluation.mark (appraisal_id, id);

-- A colleague who is asked, where the rule has it.
create table evaluation.colleague (
    appraisal_id uuid not null references evaluation.appraisal,
    post_id      uuid not null,
    asked_at     timestamptz not null,
    told_at      timestamptz,
    primary key (appraisal_id, post_id)
);
create index colleague_asked on evaluation.colleague (post_id) where told_at is null;

-- The yearly meeting, and what the official should learn.
create table evaluation.meeting (
    id           uuid primary key default uuidv7(),
    appraisal_id uuid not null references evaluation.appraisal,
    held_on      date not null,
    notes        text not null check (length(notes) between 1 and 10000),
    at           timestamptz not null,
    account_id   uuid,
    post_id      uuid
);
create index meeting_of on evaluation.meeting (appraisal_id, id);

create table evaluation.development_need (
    id           uuid primary key default uuidv7(),
    appraisal_id uuid not null references evaluation.appraisal,
    topic        text not null check (length(topic) between 1 and 300),
    at           timestamptz not null,
    unique (appraisal_id, topic)
);
