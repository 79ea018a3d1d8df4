-- Some times are counted in hours of the clock, such as how long before an appointment one may
-- still move it.
alter table calendar.rule drop constraint rule_unit_check;
alter table calendar.rule add constraint rule_unit_check check
  (unit in ('CALENDAR_DAYS', 'WORKING_DAYS', 'WORKING_HOURS', 'MONTHS', 'HOURS'));

insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
select key, amount, unit, name_mn, name_en, 'Заалтыг тодруулна', 'Provision to be established',
  source_mn, source_en, date '2016-07-01', 'UNVERIFIED', note_mn, note_en,
  'Бүртгэлийн эхний утга', now()
from (values
  ('service.appointment.change', 2, 'HOURS',
   'Цаг авснаа өөрчлөх, цуцлах боломжтой хугацаа',
   'How long before an appointment it may be moved or cancelled',
   'Байгууллагын дотоод журам', 'Rules of the organisation',
   'Эхлэхээс өмнөх цагаар тоолно.', 'Counted back from its beginning.'),
  ('service.appointment.personal-data', 180, 'CALENDAR_DAYS',
   'Өнгөрсөн цаг захиалгын хувийн мэдээллийг хадгалах хугацаа',
   'How long personal data of past appointments are kept',
   'Хүний хувийн мэдээлэл хамгаалах тухай хууль', 'Law on Personal Data Protection',
   'Цаг товлосон өдрөөс тоолно.', 'Counted from the day of the appointment.')
) as rule (key, amount, unit, name_mn, name_en, source_mn, source_en, note_mn, note_en);
