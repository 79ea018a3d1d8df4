-- How many of the cases of a month were filed at a desk for somebody: they did not come online.
alter table service.figure add column desk int not null default 0;
insert into service.figure_touched (service_id, month)
select distinct service_id, month from service.figure;
