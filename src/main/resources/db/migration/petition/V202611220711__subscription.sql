-- Who gets letters about newly published petitions, of a category and an area or of all. Nobody
-- gets any before following the link in the first letter.
create table petition.subscription (
    id            uuid primary key default uuidv7(),
    email         text not null check (length(email) <= 254),
    language      text not null,
    category_code text,
    area_code     text,
    asked_at      timestamptz not null,
    confirmed_at  timestamptz,
    ended_at      timestamptz,
    -- The last publication that was told of, or looked at.
    last_no       bigint not null
);
create unique index subscription_once on petition.subscription
    (lower(email), coalesce(category_code, ''), coalesce(area_code, '')) where ended_at is null;
create index subscription_email on petition.subscription (lower(email), asked_at);
create index subscription_live on petition.subscription (id)
    where confirmed_at is not null and ended_at is null;

-- A cell that a spreadsheet would take for a formula begins with an apostrophe instead.
create function petition.cell(content text) returns text immutable parallel safe
    return case when left(content, 1) in ('=', '+', '-', '@', E'\t', E'\r') then '''' || content
           else content end;

create function petition.utc(moment timestamptz) returns text stable parallel safe
    return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
