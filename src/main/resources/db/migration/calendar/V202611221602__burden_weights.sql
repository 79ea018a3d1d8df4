-- How much of a citizen's time what a service asks for counts as. The burden of a service is the
-- sum, in hours of citizens a year:
--   (asked at a counter) x (visits x burden.visit + documents x burden.document)
--   + (asked at all) x (working days of waiting / burden.wait) + complaints x burden.complaint
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
select key, amount, unit, name_mn, name_en, 'Аргачлал', 'Method',
  'Байгууллага өөрөө тогтоосон жин', 'A weight that the office chose itself', date '2013-01-01',
  'UNVERIFIED', note_mn, note_en, 'Бүртгэлийн эхний утга', now()
from (values
  ('service.burden.visit', 3, 'WORKING_HOURS',
   'Үйлчилгээний ачаалал: байгууллагад нэг удаа очих', 'Burden of a service: one visit to an office',
   'Иргэний зам, дараалалд өнгөрүүлэх цаг.', 'Hours of a citizen on the way and in the queue.'),
  ('service.burden.document', 2, 'WORKING_HOURS',
   'Үйлчилгээний ачаалал: нэг баримт бүрдүүлэх', 'Burden of a service: bringing one document',
   'Иргэний цаг.', 'Hours of a citizen.'),
  ('service.burden.wait', 5, 'WORKING_DAYS',
   'Үйлчилгээний ачаалал: нэг цагт тооцох хүлээлт',
   'Burden of a service: waiting that counts as one hour',
   'Хүлээсэн ийм олон ажлын өдрийг иргэний нэг цагт тооцно; хамгийн багадаа 1.',
   'So many working days of waiting count as one hour of a citizen; 1 at least.'),
  ('service.burden.complaint', 8, 'WORKING_HOURS',
   'Үйлчилгээний ачаалал: нэг гомдол', 'Burden of a service: one complaint', 'Иргэний цаг.',
   'Hours of a citizen.')
) as rule (key, amount, unit, name_mn, name_en, note_mn, note_en);
