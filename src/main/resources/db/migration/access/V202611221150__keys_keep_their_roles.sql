-- A key can never do more than its post could on the day it was made. Keys from before, whose
-- posts may have got more since, keep all but what reaches past the organisation.
alter table access.api_key
    add roles text[] not null default '{INTAKE_OPERATOR,OFFICIAL,HEAD,ORGANISATION_ADMINISTRATOR}';
alter table access.api_key alter roles drop default;
