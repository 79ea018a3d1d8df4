-- When everything personal about a case was erased, and which cases are next.
alter table service.application add column erased_at timestamptz;
create index application_to_erase on service.application (closed_at)
    where closed_at is not null and erased_at is null;
