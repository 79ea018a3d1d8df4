-- What has waited too long is given up, whether a way to send it is set up or not.
create index message_expiring on notice.message (expires_at)
    where state in ('QUEUED', 'SENDING');
