-- Raised by every change of a draft, so that nobody writes over what somebody else has changed
-- meanwhile.
alter table service.version add column revision int not null default 1;
