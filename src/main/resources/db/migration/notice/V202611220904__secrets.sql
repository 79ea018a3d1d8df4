-- The codes of signatories and followers were kept as long as other letters: they are secrets, and
-- nobody needs them once they were sent.
update notice.message m set secret = true
from notice.notice n
where n.id = m.notice_id and m.finished_at is null
  and n.template in ('petition.filing.letter.sign', 'petition.filing.letter.follow');
update notice.notice n set arguments = null, forgotten_at = now()
where n.template in ('petition.filing.letter.sign', 'petition.filing.letter.follow')
  and n.arguments is not null
  and not exists (select from notice.message m
                  where m.notice_id = n.id and m.finished_at is null);
