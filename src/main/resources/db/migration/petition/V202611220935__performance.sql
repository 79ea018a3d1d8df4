-- How well petitions were answered is asked by organisation and by post.
create index petition_due_of_organisation on petition.petition (organisation_id, due_at);
create index answer_drafted_post on petition.answer (drafted_post) where drafted_post is not null;
