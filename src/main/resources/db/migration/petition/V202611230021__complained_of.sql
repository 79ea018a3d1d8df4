-- Which open complaints are about a post, for the lists of those who hold it.
create index petition_open_about_post on petition.petition (subject_post_id)
    where subject_post_id is not null and closed_at is null;
