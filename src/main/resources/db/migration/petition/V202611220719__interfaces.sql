-- Programs read what was received in a period, newest first, and go on after the last one they saw.
create index publication_received on petition.publication (received_at, petition_id)
    where withdrawn_at is null;

-- The keys under which programs sent replies, so that a retried one is taken once.
create table petition.reply_submission (
    key       text primary key check (length(key) between 8 and 200),
    body_hash bytea not null,
    at        timestamptz not null
);
create index reply_submission_at on petition.reply_submission (at);
