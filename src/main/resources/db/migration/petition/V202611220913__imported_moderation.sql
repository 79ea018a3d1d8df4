-- What an import brings for publication waits in a list of its own: eighty thousand would hide what
-- citizens sent today.
alter table petition.moderation add column import_id uuid;
drop index petition.moderation_list;
create index moderation_list on petition.moderation (id)
    where decided_at is null and import_id is null;
create index moderation_imported on petition.moderation (import_id, id)
    where decided_at is null and import_id is not null;
