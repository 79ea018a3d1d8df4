-- Codes are looked for by themselves, however much else waits.
create index message_code_due on notice.message (next_at)
    where secret and state in ('QUEUED', 'SENDING');
