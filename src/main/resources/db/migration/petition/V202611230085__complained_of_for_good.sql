-- Which complaints are about a post, the answered ones too: their moderation, replies and letters
-- go on after the answer.
drop index petition.petition_open_about_post;
create index petition_about_post on petition.petition (subject_post_id)
    where subject_post_id is not null;
