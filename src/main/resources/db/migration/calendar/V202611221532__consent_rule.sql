-- How long those who were named as co-signers have for their answer.
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
values ('service.consent', 10, 'CALENDAR_DAYS', 'Хамтран хүсэгч зөвшөөрлөө өгөх хугацаа',
  'Time for co-signers to agree', 'Заалтыг тодруулна', 'Provision to be established',
  'Байгууллагын журам', 'Rule of the house', date '2016-07-01', 'UNVERIFIED',
  'Тухайн үйлчилгээний хуульд заасан хугацаа байвал түүнийг баримтална.',
  'Where the law on that service names a time, that time holds.', 'Бүртгэлийн эхний утга', now());
