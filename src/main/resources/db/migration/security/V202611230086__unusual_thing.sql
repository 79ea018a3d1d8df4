-- What was read, so that an auditor is not shown readings of a complaint about himself.
alter table security.unusual add column thing_id uuid;
update security.unusual set thing_id = r.thing_id
from access.reading r where r.id = unusual.reading_id;
