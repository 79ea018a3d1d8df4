-- E-mails that name a petition and say that they come from its petitioner, without proof. They
-- act for nobody until an official has asked the petitioner.
create table petition.unproven_letter (
    id              uuid primary key default uuidv7(),
    petition_id     uuid not null references petition.petition,
    sender          text not null,
    words           text not null,
    at              timestamptz not null,
    checked_at      timestamptz,
    checked_account uuid,
    checked_post    uuid,
    is_accepted     boolean,
    redacted_at     timestamptz,
    check ((checked_at is null) = (is_accepted is null))
);
create index unproven_letter_waiting on petition.unproven_letter (petition_id, id)
    where checked_at is null;
create index unproven_letter_petition on petition.unproven_letter (petition_id);

alter table petition.mail drop constraint mail_outcome_check;
alter table petition.mail add constraint mail_outcome_check
    check (outcome in ('FILED', 'REPLIED', 'UNPROVEN', 'IGNORED', 'FAILED'));
