-- The list of cases behind a figure, for those who may not see all: along what they may see.

-- The organisations that a case was shown to besides the one that handles it.
create table service.asked (
    organisation_id uuid not null,
    service_id      uuid not null,
    sent_at         timestamptz not null,
    application_id  uuid not null references service.application,
    primary key (organisation_id, service_id, sent_at, application_id)
);

insert into service.asked (organisation_id, service_id, sent_at, application_id)
select distinct t.organisation_id, a.service_id, a.sent_at, a.id
from service.task t join service.application a on a.id = t.application_id
where t.organisation_id <> a.organisation_id;

create function service.note_asked() returns trigger language plpgsql as $$
begin
    insert into service.asked (organisation_id, service_id, sent_at, application_id)
    select new.organisation_id, a.service_id, a.sent_at, a.id
    from service.application a
    where a.id = new.application_id and a.organisation_id <> new.organisation_id
    on conflict do nothing;
    return null;
end $$;

create trigger task_asks after insert on service.task
    for each row execute function service.note_asked();

create index application_of_office on service.application
    (organisation_id, service_id, sent_at, id);
