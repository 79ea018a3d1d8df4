-- From which client address a draft was last written (a keyed hash): what limits how many wait.
alter table petition.draft add column from_hash bytea;
create index draft_from on petition.draft (from_hash, saved_at)
    where petition_id is null and from_hash is not null;
