-- What two clerks at two nodes must not be able to break.
create extension if not exists btree_gist;

alter table directory.organisation
    add column line     text not null,
    add column verified text check (verified in ('V', 'E', 'H'));

-- A post is held by one person at a time, or by nobody.
alter table directory.appointment
    add constraint appointment_one_holder
    exclude using gist (post_id with =, daterange(valid_from, valid_to) with &&);

alter table directory.organisation_name
    add constraint organisation_one_name
    exclude using gist (organisation_id with =, daterange(valid_from, valid_to) with &&);

alter table directory.subordination
    add constraint subordination_one_superior
    exclude using gist (organisation_id with =, line with =, daterange(valid_from, valid_to) with &&);

-- One row; its version is new after every change, so that each node knows when to read again.
create table directory.state (
    only_row boolean primary key default true check (only_row),
    version  uuid not null
);
insert into directory.state (version) values (uuidv7());
