-- Steps of cases that one official hands to a colleague.
create table service.handover (
    id             uuid primary key default uuidv7(),
    application_id uuid not null references service.application,
    task_id        uuid not null references service.task,
    -- The post that had it; null while it waited for everybody with the role.
    from_post      uuid,
    -- The post that has it now; null if it waits for everybody with the role again.
    to_post        uuid,
    -- Whether it went back to where it came from.
    is_return      boolean not null,
    -- For the colleague alone.
    words          text not null,
    at             timestamptz not null,
    account_id     uuid not null,
    post_id        uuid not null
);
create index handover_application on service.handover (application_id, id);

-- The post that a step was handed to.
alter table service.step add column to_post uuid;
