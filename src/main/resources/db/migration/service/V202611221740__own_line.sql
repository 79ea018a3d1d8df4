-- A line of a statement that pays for what the one who brought it had asked for: a colleague
-- assigns it.

alter table service.statement_line drop constraint statement_line_outcome_check;
alter table service.statement_line add constraint statement_line_outcome_check check (outcome in
    ('MATCHED', 'UNKNOWN', 'AMOUNT', 'DOUBLE', 'CLOSED', 'SET_ASIDE', 'OWN'));

drop index service.statement_line_organisation_id_id_idx;
create index on service.statement_line (organisation_id, id)
    where outcome in ('UNKNOWN', 'AMOUNT', 'DOUBLE', 'CLOSED', 'OWN');
