-- The registers of the security of state information (S1 5.1.1-5.1.3): what happened, which rules are in
-- force, who was audited and what was found.

create table security.incident (
    id              uuid primary key default uuidv7(),
    number          bigint generated always as identity unique,
    organisation_id uuid not null,
    kind            text not null,
    severity        text not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
    title           text not null check (title <> ''),
    words           text not null check (words <> ''),
    harm            text not null,
    -- Whether personal data were touched, and of how many persons as far as anybody knows.
    is_personal     boolean not null,
    persons         int check (persons >= 0),
    happened_on     date not null,
    reported_at     timestamptz not null,
    reported_by     uuid not null,
    reported_post   uuid not null,
    -- By the rule of the day on which it was reported.
    rule_id         uuid not null,
    tell_by         timestamptz not null,
    told_at         timestamptz,
    state           text not null check (state in ('REPORTED', 'IN_WORK', 'CLOSED')),
    lesson          text,
    closed_at       timestamptz,
    closed_by       uuid,
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (closed_at is null or length(lesson) > 0)
);
create index incident_of_organisation on security.incident (organisation_id, id);
create index incident_open on security.incident (id) where closed_at is null;
create index incident_of_reporter on security.incident (reported_by, id);

-- What was done about it, and who was told.
create table security.incident_step (
    id          uuid primary key default uuidv7(),
    incident_id uuid not null references security.incident,
    kind        text not null check (kind in ('MEASURE', 'TOLD', 'NOTE')),
    whom        text check ((kind = 'TOLD') = (whom is not null)),
    words       text not null check (words <> ''),
    at          timestamptz not null,
    account_id  uuid not null,
    post_id     uuid not null
);
create index incident_step_of on security.incident_step (incident_id, id);

-- Rules and standards in force; without an organisation, for the whole province.
create table security.norm (
    id              uuid primary key default uuidv7(),
    organisation_id uuid,
    kind            text not null check (kind in ('LAW', 'RULE', 'STANDARD', 'POLICY')),
    title           text not null check (title <> ''),
    number          text not null,
    adopted_on      date not null,
    issuer          text not null check (issuer <> ''),
    link            text not null,
    review_on       date,
    -- When somebody was asked to review it.
    asked_at        timestamptz,
    since           timestamptz not null,
    account_id      uuid,
    post_id         uuid,
    ended_at        timestamptz,
    ended_by        uuid,
    end_reason      text,
    check ((ended_at is null) = (end_reason is null))
);
create index norm_of_organisation on security.norm (organisation_id, id);
create index norm_review on security.norm (review_on) where ended_at is null and asked_at is null;

create table security.audit (
    id              uuid primary key default uuidv7(),
    number          bigint generated always as identity unique,
    organisation_id uuid not null,
    kind            text not null check (kind in ('RISK', 'AUDIT')),
    done_on         date not null,
    auditor         text not null check (auditor <> ''),
    scope           text not null,
    summary         text not null,
    link            text not null,
    at              timestamptz not null,
    account_id      uuid,
    post_id         uuid,
    unique (organisation_id, kind, done_on, auditor)
);
create index audit_of_organisation on security.audit (organisation_id, kind, done_on);

create table security.finding (
    id            uuid primary key default uuidv7(),
    audit_id      uuid not null references security.audit,
    place         int not null check (place > 0),
    title         text not null check (title <> ''),
    words         text not null,
    severity      text not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
    owner_post    uuid not null,
    due_on        date not null,
    state         text not null check (state in ('OPEN', 'REPORTED', 'CLOSED')),
    evidence      text,
    reported_at   timestamptz,
    reported_by   uuid,
    -- Why the evidence was not enough.
    remark        text,
    closed_at     timestamptz,
    closed_by     uuid,
    closed_post   uuid,
    -- 1 the head was told that it is late, 2 the superior was.
    told          int not null default 0,
    unique (audit_id, place),
    check (state = 'OPEN' or (evidence is not null and reported_by is not null)),
    check ((state = 'CLOSED') = (closed_by is not null)),
    -- By somebody else than whoever said that it is done.
    check (closed_by is distinct from reported_by or closed_by is null)
);
create index finding_open on security.finding (due_on, id) where closed_at is null;
create index finding_of_owner on security.finding (owner_post, id) where closed_at is null;
