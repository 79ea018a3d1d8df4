-- The board of all organisations reads thousands of scores without how they were reached.
create index organisation_score_in
    on evaluation.organisation_score (month, score desc nulls last, organisation_id)
    include (scale_id, late);
