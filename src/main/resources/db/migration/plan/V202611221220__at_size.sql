-- What is late is found document by document: an index in the order of days alone begins with all
-- that was never done in plans that are closed.
create index measure_late on plan.measure (document_id, due_on, id)
    where state in ('WAITING', 'UNDER_WAY', 'STUCK');
drop index plan.measure_open_due;

-- How much of an organisation is late is counted from the index alone.
drop index plan.measure_open_of_organisation;
create index measure_open_of_organisation on plan.measure (organisation_id, due_on, id)
    include (document_id) where state in ('WAITING', 'UNDER_WAY', 'STUCK');

-- The plans that are carried out, without those of single officials, which are the most.
create index document_carried_out on plan.document (organisation_id, id)
    where state in ('IN_FORCE', 'AMENDED') and level <> 'OFFICIAL';

-- A measure touches the organisation that answers for it and the one that did before; one in the
-- plan of a single official touches no organisation.
create function plan.touch_measures() returns trigger language plpgsql as $$
begin
    insert into plan.touched (document_id, organisation_id)
    select distinct m.document_id, case when d.level <> 'OFFICIAL' then m.organisation_id end
    from changed m join plan.document d on d.id = m.document_id;
    return null;
end $$;
create function plan.touch_measures_before() returns trigger language plpgsql as $$
begin
    insert into plan.touched (document_id, organisation_id)
    select distinct m.document_id, case when d.level <> 'OFFICIAL' then m.organisation_id end
    from (select document_id, organisation_id from before
          union select document_id, organisation_id from changed) m
    join plan.document d on d.id = m.document_id;
    return null;
end $$;
drop trigger measure_added on plan.measure;
drop trigger measure_changed on plan.measure;
create trigger measure_added after insert on plan.measure
    referencing new table as changed for each statement execute function plan.touch_measures();
create trigger measure_changed after update on plan.measure
    referencing old table as before new table as changed
    for each statement execute function plan.touch_measures_before();

-- The newest plans of an organisation and of a level, and those with some words in their title.
create extension if not exists pg_trgm;
create index document_newest_of_organisation on plan.document (organisation_id, id);
create index document_newest_of_level on plan.document (level, id);
create index document_title on plan.document using gin (title gin_trgm_ops);
