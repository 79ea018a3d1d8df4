-- How long an official may object to the evaluation of his work.
insert into calendar.rule
  (key, amount, unit, name_mn, name_en, article_mn, article_en, source_mn, source_en, valid_from,
   trust, note_mn, note_en, reason, made_at)
values
  ('evaluation.objection', 10, 'WORKING_DAYS',
   'Албан хаагч үнэлгээндээ гомдол гаргах хугацаа',
   'Time to object to the evaluation of one’s work',
   'Заалтыг тодруулна', 'Provision to be established',
   'Гүйцэтгэлийн төлөвлөгөө, ажлын гүйцэтгэл, үр дүн, мэргэшлийн түвшинг үнэлэх журам (Засгийн газрын 2020 оны 218 дугаар тогтоол)',
   'Rule on performance plans and the evaluation of civil servants (Government resolution 218 of 2020)',
   date '2013-01-01', 'UNVERIFIED',
   'Үнэлгээг танилцуулсан өдрийн дараагаас тоолно. Хугацааг Төрийн албаны зөвлөлийн хүчин төгөлдөр журамтай тулгана.',
   'Counted from the day after the evaluation was made known. To be compared with the rule in force.',
   'Бүртгэлийн эхний утга', now()),
  ('evaluation.objection-decision', 15, 'WORKING_DAYS',
   'Үнэлгээний гомдлыг шийдвэрлэх хугацаа',
   'Time to decide on an objection to an evaluation',
   'Заалтыг тодруулна', 'Provision to be established',
   'Гүйцэтгэлийн төлөвлөгөө, ажлын гүйцэтгэл, үр дүн, мэргэшлийн түвшинг үнэлэх журам (Засгийн газрын 2020 оны 218 дугаар тогтоол)',
   'Rule on performance plans and the evaluation of civil servants (Government resolution 218 of 2020)',
   date '2013-01-01', 'UNVERIFIED',
   'Гомдол хүлээн авсан өдрийн дараагаас тоолно. Хүчин төгөлдөр журамтай тулгана.',
   'Counted from the day after the objection was received. To be compared with the rule in force.',
   'Бүртгэлийн эхний утга', now());
