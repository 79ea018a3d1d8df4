-- Counted in access.attempt for all rooms.
drop table petition.failed_try;
