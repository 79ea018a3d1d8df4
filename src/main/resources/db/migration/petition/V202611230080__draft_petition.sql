-- Whoever leaves a petition on a shared device has its draft forgotten, which is found by it.
create index draft_petition on petition.draft (petition_id) where petition_id is not null;
