-- How long a service may take where neither its own law nor its owner says so, and how long one
-- who was refused may complain.
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
select key, amount, 'CALENDAR_DAYS', name_mn, name_en, 'Заалтыг тодруулна',
  'Provision to be established', source_mn, source_en, date '2016-07-01', 'UNVERIFIED',
  'Тухайн үйлчилгээний хуульд заасан хугацаа байвал түүнийг баримтална.',
  'Where the law on that service names a time, that time holds.', 'Бүртгэлийн эхний утга', now()
from (values
  ('service.deadline', 30, 'Үйлчилгээний хугацаа (хуульд тусгайлан заагаагүй бол)',
   'Time for a service (where no law names one)', 'Захиргааны ерөнхий хууль',
   'General Administrative Law'),
  ('service.appeal', 30, 'Татгалзсан шийдвэрт гомдол гаргах хугацаа',
   'Time to complain about a refusal', 'Захиргааны ерөнхий хууль', 'General Administrative Law')
) as rule (key, amount, name_mn, name_en, source_mn, source_en);
