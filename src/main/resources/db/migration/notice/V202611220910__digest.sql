-- An answer names a digest by its own id.
create index message_of_digest on notice.message (digest_id) where digest_id is not null;
