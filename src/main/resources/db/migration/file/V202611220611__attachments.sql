create schema file;

-- The bytes lie in the data folder under their SHA-256. A redaction takes away the bytes, their
-- hashes and the name, which may itself be personal; that there was a file, and who took it away
-- and when, remains.
create table file.attachment (
  id            uuid primary key default uuidv7(),
  owner_kind    text not null check (owner_kind <> ''),
  owner_id      uuid not null,
  name          text not null check (char_length(name) <= 120),
  type          text not null,
  size          bigint not null check (size between 1 and 20 * 1024 * 1024),
  sha256        bytea check (octet_length(sha256) = 32),
  public_sha256 bytea check (octet_length(public_sha256) = 32),
  added_at      timestamptz not null,
  added_by      uuid,
  redacted_at   timestamptz,
  redacted_by   uuid,
  check (case when redacted_at is null then sha256 is not null
         else sha256 is null and public_sha256 is null and name = '' end)
);

create index attachment_owner on file.attachment (owner_kind, owner_id, id);
create index attachment_content on file.attachment (sha256) where sha256 is not null;
create index attachment_public_content on file.attachment (public_sha256)
  where public_sha256 is not null;
