-- Counted in access.attempt for all rooms.
drop table service.appointment_try;
