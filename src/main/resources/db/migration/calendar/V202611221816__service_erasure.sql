-- How long a case of a service is kept with the names and answers of its applicant.
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
values
  ('service.personal-data', 60, 'MONTHS',
   'Хаагдсан хүсэлтийн хувийн мэдээллийг хадгалах хугацаа',
   'How long personal data of closed applications are kept',
   'Заалтыг тодруулна', 'Provision to be established',
   'Архив, албан хэрэг хөтлөлтийн тухай хууль; Хүний хувийн мэдээлэл хамгаалах тухай хууль',
   'Law on Archives and Records; Law on Personal Data Protection',
   date '2016-07-01', 'UNVERIFIED',
   'Хүсэлт хаагдсан өдрөөс тоолно. Дугаар, шийдвэр, огноо, хуулийн үндэслэл үлдэнэ.',
   'Counted from the day of closing. The number, the decision, its day and legal ground stay.',
   'Бүртгэлийн эхний утга', now());
