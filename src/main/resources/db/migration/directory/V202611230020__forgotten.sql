-- What somebody who had left had erased stays erased: a file from before does not bring it back.
alter table directory.official add column contact_forgotten_at timestamptz;
alter table directory.official add column name_forgotten_at timestamptz;

update directory.official
set contact_forgotten_at = now(), name_forgotten_at = now()
where given_name = '▇▇▇' and email is null and phone is null;

-- Keyed hashes of addresses, and of numbers with the name, by which they are known again.
create table directory.forgotten_contact (
    seal bytea primary key,
    forgotten_on date not null
);
