-- Readings of petitions stand with all other readings of personal data.
insert into access.reading
    (at, reader, post_id, organisation_id, subject, thing_kind, thing_id, thing_name, purpose, kinds)
select r.at, r.account_id, r.post_id, p.organisation_id, s.account_id, 'petition', r.petition_id,
       p.reference, case when r.saw_petitioner then 'HANDLING' else 'CONTROL' end,
       case when r.saw_petitioner
            then array['ADDRESS', 'CONTACT', 'FILES', 'NAME', 'REGISTER_NUMBER', 'WORDS']
            else array['FILES', 'WORDS'] end
from petition.reading r
join petition.petition p on p.id = r.petition_id
left join petition.petitioner s on s.petition_id = r.petition_id
order by r.id;
drop table petition.reading;
