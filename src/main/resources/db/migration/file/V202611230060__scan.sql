-- What the virus scanner said of a content; one that it was never shown has no row. What waits or
-- was found harmful nobody can read.
create table file.scan (
  sha256   bytea primary key check (octet_length(sha256) = 32),
  state    text not null check (state in ('WAITING', 'CLEAN', 'FOUND')),
  virus    text not null default '' check (state = 'FOUND' or virus = ''),
  since    timestamptz not null default now(),
  asked_at timestamptz
);

create index scan_waiting on file.scan (since) where state = 'WAITING';
