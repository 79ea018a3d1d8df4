-- Where time is lost: sums of the cases that came in a month, by service and office. Working days
-- are kept exactly, as two parallel lists, so that a median over any rows is exact too.
create table service.figure (
    service_id      uuid not null references service.service,
    month           date not null,
    organisation_id uuid not null,
    received        int not null,
    waiting         int not null,
    granted         int not null,
    refused         int not null,
    withdrawn       int not null,
    -- Decided after the legal time, or still waiting after it.
    late            int not null,
    sent_back       int not null,
    -- Of the decided ones: how long they lay with the applicant, and with the office.
    applicant_hours bigint not null,
    office_hours    bigint not null,
    -- Working days from sending to decision, and how many cases took as many.
    days            int[] not null,
    cases           int[] not null,
    -- When the next of them, or of their steps, becomes late by itself.
    next_due_at     timestamptz,
    primary key (service_id, month, organisation_id)
);
create index figure_month on service.figure (month);
create index figure_due on service.figure (next_due_at) where next_due_at is not null;

-- The same of each step of the process, by the organisation that had to do it.
create table service.step_figure (
    service_id      uuid not null references service.service,
    month           date not null,
    organisation_id uuid not null,
    element         text not null,
    kind            text not null,
    name_mn         text not null,
    name_en         text not null,
    opened          int not null,
    waiting         int not null,
    done            int not null,
    -- Done with an answer against the applicant.
    against         int not null,
    late            int not null,
    sent_back       int not null,
    days            int[] not null,
    tasks           int[] not null,
    primary key (service_id, month, element, organisation_id)
);

create table service.refusal_figure (
    service_id      uuid not null references service.service,
    month           date not null,
    organisation_id uuid not null,
    ground          text not null,
    number          int not null,
    primary key (service_id, month, organisation_id, ground)
);

-- Services and months to which something happened since they were counted. Rows are only added,
-- so that no act waits for another.
create table service.figure_touched (
    id         bigint generated always as identity primary key,
    service_id uuid not null,
    month      date not null
);

create function service.touch_by_application() returns trigger language plpgsql as $$
begin
    insert into service.figure_touched (service_id, month)
    select distinct service_id,
           date_trunc('month', sent_at at time zone 'Asia/Ulaanbaatar')::date
    from changed;
    return null;
end $$;

create function service.touch_by_task() returns trigger language plpgsql as $$
begin
    insert into service.figure_touched (service_id, month)
    select distinct a.service_id,
           date_trunc('month', a.sent_at at time zone 'Asia/Ulaanbaatar')::date
    from changed c join service.application a on a.id = c.application_id;
    return null;
end $$;

create trigger touched_by_new after insert on service.application
    referencing new table as changed for each statement
    execute function service.touch_by_application();
create trigger touched_by_change after update on service.application
    referencing new table as changed for each statement
    execute function service.touch_by_application();
create trigger touched_by_new after insert on service.task
    referencing new table as changed for each statement execute function service.touch_by_task();
create trigger touched_by_change after update on service.task
    referencing new table as changed for each statement execute function service.touch_by_task();

insert into service.figure_touched (service_id, month)
select distinct service_id, date_trunc('month', sent_at at time zone 'Asia/Ulaanbaatar')::date
from service.application;
