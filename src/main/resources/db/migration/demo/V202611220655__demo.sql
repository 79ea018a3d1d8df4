create schema demo;

-- That this database was filled with the demo province, and when.
create table demo.province (
    filled_at timestamptz not null
);
create unique index province_once on demo.province ((true));
