-- Cases that are finished and not closed yet, by the time since when.
create index application_to_close on service.application (finished_at)
    where finished_at is not null and closed_at is null;
