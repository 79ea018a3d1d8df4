-- Every mail that came in, once, and what became of it. Words and addresses stand with the
-- petition; here are only the facts.
create table petition.mail (
    id          uuid primary key default uuidv7(),
    message_id  text not null unique,
    outcome     text not null check (outcome in ('FILED', 'REPLIED', 'IGNORED', 'FAILED')),
    petition_id uuid references petition.petition,
    file_name   text not null,
    size        bigint not null,
    reason      text,
    at          timestamptz not null,
    check ((outcome = 'FAILED') = (reason is not null))
);
create index mail_at on petition.mail (at, outcome);
create index mail_failed on petition.mail (id) where outcome = 'FAILED';
