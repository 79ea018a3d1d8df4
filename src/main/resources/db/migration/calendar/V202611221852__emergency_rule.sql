-- For how long a thing is opened in an emergency to whoever otherwise may not read it.
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
values ('security.emergency', 1, 'HOURS', 'Онцгой үед мэдээлэл нээх хугацаа',
  'Time for which a thing is opened in an emergency', 'Хуульд тусгай хугацаа заагаагүй',
  'The law names no time', 'Байгууллагын өөрийн журам', 'The office’s own rule', date '2016-07-01',
  'UNVERIFIED', 'Аудитор нээлт бүрийг шалгана. 24 цагаас урт байж болохгүй.',
  'An auditor looks at each use. It may not be longer than 24 hours.', 'Бүртгэлийн эхний утга', now());
