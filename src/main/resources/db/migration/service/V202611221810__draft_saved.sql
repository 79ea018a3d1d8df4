-- A draft is saved with every answer: where no index holds what changes by that, nothing but the row
-- itself is written, if there is room beside it. What was sent is found by its id alone.
alter table service.draft set (fillfactor = 60);
drop index service.draft_account;
create index draft_account on service.draft (account_id)
    where account_id is not null and application_id is null;
drop index service.draft_cookie;
create index draft_cookie on service.draft (cookie_hash)
    where cookie_hash is not null and application_id is null;
drop index service.draft_expires;
create index draft_expires on service.draft using brin (expires_at) with (pages_per_range = 16);
