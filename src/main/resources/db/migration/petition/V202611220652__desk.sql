-- What an operator filed last: the next form begins with the same choices.
create index petitioner_filed_by on petition.petitioner (filed_by_post, petition_id)
    where filed_by_post is not null;
