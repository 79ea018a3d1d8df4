-- How long a late report is a matter of the organisation itself, before the monitoring team and the
-- superior organisation are told.
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
values
  ('plan.report.escalation', 5, 'CALENDAR_DAYS',
   'Хоцорсон тайланг дээд шатны байгууллагад мэдэгдэх хүртэлх хугацаа',
   'Time until a late report is told to the superior organisation',
   'Заалтыг тодруулна', 'Provision to be established',
   'Хяналт-шинжилгээ хийх журам (Засгийн газрын 2025 оны 43 дугаар тогтоол)',
   'Rule on monitoring (Government resolution 43 of 2025)', date '2013-01-01', 'UNVERIFIED',
   'Тайлан өгөх эцсийн өдрөөс хойш тоолно. Аймгийн дотоод журамтай тулгана.',
   'Counted from the last day for the report. To be compared with the aimag’s own rule.',
   'Бүртгэлийн эхний утга', now());
