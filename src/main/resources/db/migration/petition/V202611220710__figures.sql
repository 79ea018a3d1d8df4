-- What the open statistics are made of: one row for what was received in a month by organisation,
-- category, sum and channel. Days from receipt to answer are kept exactly, as two parallel lists,
-- so that a median over any rows is exact too.
create table petition.figure (
    month           date not null,
    organisation_id uuid not null,
    category_code   text not null,
    sum_code        text not null,
    channel         text not null,
    received        int not null,
    in_time         int not null,
    late            int not null,
    stars           int not null,
    ratings         int not null,
    days            int[] not null,
    answered        int[] not null,
    primary key (month, organisation_id, category_code, sum_code, channel)
);

-- Up to which entry of the ledger the figures are counted, and how often they changed.
create table petition.figure_state (
    ledger_id bigint not null,
    version   bigint not null,
    at        timestamptz
);
create unique index figure_state_once on petition.figure_state ((true));
insert into petition.figure_state (ledger_id, version) values (0, 0);
