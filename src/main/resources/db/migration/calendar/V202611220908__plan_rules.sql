-- When reports on plans are due. The time is counted from the last day before the last month of the
-- period, so that 20 days make the 20th of that month.
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
select key, amount, 'CALENDAR_DAYS', name_mn, name_en, 'Заалтыг тодруулна',
  'Provision to be established',
  'Хяналт-шинжилгээ хийх журам (Засгийн газрын 2025 оны 43 дугаар тогтоол)',
  'Rule on monitoring (Government resolution 43 of 2025)', date '2013-01-01', 'UNVERIFIED',
  'Тайлант хугацааны сүүлийн сарын эхнээс тоолно. Аймгийн дотоод хуваарьтай тулгана.',
  'Counted from the beginning of the last month of the period. To be compared with the aimag’s own schedule.',
  'Бүртгэлийн эхний утга', now()
from (values
  ('plan.report.first-quarter', 25, 'I улирлын тайлан гаргах хугацаа', 'Time for the report of the first quarter'),
  ('plan.report.half', 20, 'Хагас жилийн тайлан гаргах хугацаа', 'Time for the half-year report'),
  ('plan.report.nine-months', 25, 'Эхний 9 сарын тайлан гаргах хугацаа', 'Time for the nine-month report'),
  ('plan.report.year', 10, 'Жилийн эцсийн тайлан гаргах хугацаа', 'Time for the yearly report')
) as rule (key, amount, name_mn, name_en);
