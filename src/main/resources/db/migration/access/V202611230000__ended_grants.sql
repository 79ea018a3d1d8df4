-- When a sign-in at a system was ended with the session that it was given under. Nothing is given
-- for it any more; its ID token is still known, for whoever leaves by the door of the system.
alter table access.system_grant add column ended_at timestamptz;
create index grant_of_session on access.system_grant (session_mark)
    where session_mark is not null;

-- When a letter was given up. What was refused before this table knew of it is tried once more.
alter table access.logout_letter add column given_up_at timestamptz;
-- Before when it is not tried again.
alter table access.logout_letter add column due_at timestamptz not null default 'epoch';
create index logout_letter_waiting on access.logout_letter (system_id, attempts, id)
    where told_at is null and given_up_at is null;

-- The line of letters to a system, which go out one after the other.
create table access.logout_line (
    system_id   uuid primary key references access.system,
    -- Before then nothing is tried.
    rests_until timestamptz not null default 'epoch',
    -- Until then a node brings its letters.
    taken_until timestamptz not null default 'epoch',
    -- How many tries in a row it did not take.
    failures    int not null default 0
);
insert into access.logout_line (system_id) select id from access.system;
