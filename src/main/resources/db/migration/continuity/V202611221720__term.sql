-- Each takeover of the reserve site begins a term. The site with the lower term takes no writes.
create table continuity.term (
  number   integer primary key check (number > 0),
  began_at timestamptz not null
);
insert into continuity.term (number, began_at) values (1, now());
