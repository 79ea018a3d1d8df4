-- Whoever is to sign and was not sent his code yet, because so many at once are not sent.
alter table petition.signatory add column code_waits boolean not null default false;
create index signatory_waiting on petition.signatory (asked_at) where code_waits;
