-- From which client address a draft was begun, as a keyed hash, so that nobody fills the disk with
-- drafts by forgetting his cookie.

alter table service.draft add column from_hash bytea;
alter table service.draft add column begun_at timestamptz;
create index on service.draft (from_hash, begun_at) where account_id is null;
