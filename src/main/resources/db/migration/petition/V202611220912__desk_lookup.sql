-- Which petitions an operator may tell about: those found by the number that a caller told, for the
-- time of a call.
create table petition.desk_lookup (
    account_id  uuid not null,
    petition_id uuid not null references petition.petition,
    -- The telephone and register number that were told, enciphered.
    told        bytea not null,
    at          timestamptz not null,
    primary key (account_id, petition_id)
);
create index desk_lookup_at on petition.desk_lookup (at);
