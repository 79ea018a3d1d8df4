-- Which documents and organisations something happened to since those who make scores of plans
-- last looked. Rows are only added here, by whatever act and in its own transaction, and taken
-- away by whoever made the scores anew; so no change goes unnoticed.
create table plan.touched (
    id              bigint generated always as identity primary key,
    document_id     uuid,
    organisation_id uuid,
    check (num_nonnulls(document_id, organisation_id) > 0)
);

create function plan.touch_documents() returns trigger language plpgsql as $$
begin
    insert into plan.touched (document_id) select distinct document_id from changed;
    return null;
end $$;
create function plan.touch_document() returns trigger language plpgsql as $$
begin
    insert into plan.touched (document_id, organisation_id)
    select distinct id, organisation_id from changed;
    return null;
end $$;
create function plan.touch_organisations() returns trigger language plpgsql as $$
begin
    insert into plan.touched (organisation_id) select distinct organisation_id from changed;
    return null;
end $$;
create function plan.touch_reports() returns trigger language plpgsql as $$
begin
    insert into plan.touched (document_id, organisation_id)
    select distinct document_id, organisation_id from changed;
    return null;
end $$;

create trigger measure_added after insert on plan.measure
    referencing new table as changed for each statement execute function plan.touch_documents();
create trigger measure_changed after update on plan.measure
    referencing new table as changed for each statement execute function plan.touch_documents();
create trigger objective_added after insert on plan.objective
    referencing new table as changed for each statement execute function plan.touch_documents();
create trigger objective_changed after update on plan.objective
    referencing new table as changed for each statement execute function plan.touch_documents();
create trigger document_changed after update on plan.document
    referencing new table as changed for each statement execute function plan.touch_document();
create trigger report_added after insert on plan.report
    referencing new table as changed for each statement execute function plan.touch_reports();
create trigger report_changed after update on plan.report
    referencing new table as changed for each statement execute function plan.touch_reports();
create trigger directive_added after insert on plan.directive
    referencing new table as changed for each statement execute function plan.touch_organisations();
create trigger directive_changed after update on plan.directive
    referencing new table as changed for each statement execute function plan.touch_organisations();

-- What was told last, for those who check what is told.
create index measure_told on plan.measure (told_at desc, id) where told_at is not null;

-- What is late in the whole province, the oldest first.
create index measure_open_due on plan.measure (due_on, id)
    where state in ('WAITING', 'UNDER_WAY', 'STUCK');
