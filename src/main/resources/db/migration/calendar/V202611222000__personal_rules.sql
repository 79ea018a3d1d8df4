-- How long the law makes personal data be kept though somebody asks that they be erased, and how
-- such a request goes.
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
select key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en,
  date '2022-05-01', 'UNVERIFIED', note_mn, note_en, 'Бүртгэлийн эхний утга', now()
from (values
  ('personal.erasure.withdrawal', 10, 'CALENDAR_DAYS', 'office',
   'Хувийн мэдээллээ устгуулах хүсэлтээ буцаан авах хугацаа', 'Time to withdraw a request to have personal data erased',
   'Хуульд заагаагүй', 'Not in the law',
   'Байгууллага өөрөө тогтоосон хугацаа: андуурсан, эсвэл өөр хүн асуусан бол энэ хугацаанд буцаана.',
   'The office chose this time itself, for those who change their mind or did not ask themselves.'),
  ('personal.erasure.decision', 10, 'WORKING_DAYS', 'personal',
   'Хувийн мэдээлэл устгах хүсэлтийг шийдвэрлэх хугацаа', 'Time to decide a request to have personal data erased',
   'Мэдээллийн эзний эрхийн заалтыг тодруулна', 'Article on the rights of the person to be established',
   'Хуулийн эх бичвэртэй тулгана.', 'To be compared with the text of the law.'),
  ('personal.keep.petition', 60, 'MONTHS', 'archive',
   'Шийдвэрлэсэн өргөдөл, гомдлыг хадгалах хугацаа', 'How long a decided petition is kept',
   'Хадгалах хугацааны жагсаалт', 'List of retention periods',
   'Ноцтой өргөдлийг байнга хадгална: бүртгэлийн тэмдэглэлд заасан хугацаа түрүүлнэ. Жагсаалттай тулгана.',
   'Serious petitions are kept for good: what the register notes comes first. To be compared with the list.'),
  ('personal.keep.case', 60, 'MONTHS', 'archive',
   'Шийдвэрлэсэн үйлчилгээний хүсэлтийг хадгалах хугацаа', 'How long a decided application is kept',
   'Хадгалах хугацааны жагсаалт', 'List of retention periods',
   'Өргөдлийн нэгэн адил тооцов. Тухайн үйлчилгээний хуульд өөрөөр заасан бол түүнийг баримтална.',
   'Treated as a petition. Where the law on a service names another time, that one holds.'),
  ('personal.keep.certificate', 60, 'MONTHS', 'archive',
   'Олгосон лавлагаа, тодорхойлолтын бүртгэлийг хадгалах хугацаа', 'How long the record of a certificate is kept',
   'Хадгалах хугацааны жагсаалт', 'List of retention periods',
   'Жагсаалттай тулгана.', 'To be compared with the list.'),
  ('personal.keep.payment', 120, 'MONTHS', 'archive',
   'Санхүүгийн анхан шатны баримтыг хадгалах хугацаа', 'How long primary financial papers are kept',
   'Хадгалах хугацааны жагсаалт', 'List of retention periods',
   'Жагсаалттай тулгана.', 'To be compared with the list.'),
  ('personal.keep.official', 840, 'MONTHS', 'archive',
   'Албан хаагчийн хувийн хэргийг хадгалах хугацаа', 'How long the file of an official is kept',
   'Хадгалах хугацааны жагсаалт', 'List of retention periods',
   '70–75 жил. Жагсаалттай тулгана.', '70 to 75 years. To be compared with the list.'),
  ('personal.keep.reading', 36, 'MONTHS', 'cyber',
   'Хувийн мэдээлэл үзсэн тэмдэглэлийг хадгалах хугацаа', 'How long the record of who looked at personal data is kept',
   'Лог бүртгэлийн заалтыг тодруулна', 'Article on logs to be established',
   '1–3 жилээс багагүй. Хуулийн эх бичвэртэй тулгана.', 'Not less than one to three years. To be compared with the text of the law.')
) as rule (key, amount, unit, origin, name_mn, name_en, article_mn, article_en, note_mn, note_en)
join (values
  ('personal', 'Хүний хувийн мэдээлэл хамгаалах тухай хууль (2021)', 'Law on Personal Data Protection (2021)'),
  ('archive', 'Архив, албан хэрэг хөтлөлтийн тухай хууль (2020)', 'Law on Archives and Records Management (2020)'),
  ('cyber', 'Кибер аюулгүй байдлын тухай хууль (2021)', 'Law on Cyber Security (2021)'),
  ('office', 'Байгууллагын өөрийн журам', 'The office’s own rule')
) as origin (origin, source_mn, source_en) using (origin);
