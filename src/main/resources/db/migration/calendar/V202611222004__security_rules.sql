-- When others are told of an incident, how often an organisation is audited, and when a late finding
-- goes up.
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
select key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en,
  date '2022-05-01', trust, note_mn, note_en, 'Бүртгэлийн эхний утга', now()
from (values
  ('security.incident.tell', 24, 'HOURS', 'cyber', 'UNVERIFIED',
   'Кибер халдлага, зөрчлийг эрх бүхий төвд мэдэгдэх хугацаа', 'Time to tell the competent centre of an attack or breach',
   '16–19 дүгээр зүйл', 'Articles 16 to 19',
   'Цагийг тодруулна: нэн даруй, 24 цагаас хэтрүүлэхгүй гэж тооцов.', 'The hours are to be established: taken as at once, within 24 hours.'),
  ('security.incident.personal', 72, 'HOURS', 'office', 'UNVERIFIED',
   'Хувийн мэдээлэл алдагдсаныг мэдэгдэх хугацаа', 'Time to tell of a breach of personal data',
   'Хуульд заасан цагийг тодруулна', 'The hours of the law are to be established',
   'Байгууллагын дотоод зорилт.', 'A target of the house itself.'),
  ('security.audit.every', 12, 'MONTHS', 'cyber', 'UNVERIFIED',
   'Мэдээллийн аюулгүй байдлын аудит хийх давтамж', 'How often information security is audited',
   'Онц чухал мэдээллийн дэд бүтцийн заалт', 'Provision on critical infrastructure',
   'Онц чухал дэд бүтэцтэй байгууллагад жил бүр. Бусдад аймгийн дотоод зорилт.', 'Yearly for critical infrastructure; for the others a target of the aimag.'),
  ('security.assessment.every', 24, 'MONTHS', 'cyber', 'UNVERIFIED',
   'Кибер аюулгүй байдлын эрсдэлийн үнэлгээ хийх давтамж', 'How often the risk is assessed',
   'Эрсдэлийн үнэлгээний заалт', 'Provision on risk assessments',
   'Хоёр жил тутам. Хуулийн эх бичвэртэй тулгана.', 'Every two years. To be compared with the text of the law.'),
  ('security.finding.escalation', 5, 'WORKING_DAYS', 'office', 'UNVERIFIED',
   'Хоцорсон арга хэмжээг дээд шатны байгууллагад мэдэгдэх хүртэлх хугацаа', 'Time until a late finding is told to the superior organisation',
   'Хуульд заагаагүй', 'Not in the law',
   'Байгууллага өөрөө тогтоосон хугацаа.', 'The office chose this time itself.'),
  ('security.norm.review', 30, 'CALENDAR_DAYS', 'office', 'UNVERIFIED',
   'Журам, стандартыг хянахыг урьдчилан сануулах хугацаа', 'How long before its review somebody is asked to review a rule',
   'Хуульд заагаагүй', 'Not in the law',
   'Байгууллага өөрөө тогтоосон хугацаа.', 'The office chose this time itself.')
) as rule (key, amount, unit, origin, trust, name_mn, name_en, article_mn, article_en, note_mn, note_en)
join (values
  ('cyber', 'Кибер аюулгүй байдлын тухай хууль (2021)', 'Law on Cyber Security (2021)'),
  ('office', 'Байгууллагын өөрийн журам', 'The office’s own rule')
) as origin (origin, source_mn, source_en) using (origin);
