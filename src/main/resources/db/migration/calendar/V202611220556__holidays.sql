-- The public holidays by the Law on Public Holidays and Days of Observance; the day-off rule is
-- repeated in the Labour Law of 2021. Lunar days are those of the Mongolian lunar calendar.
insert into calendar.holiday
  (key, name_mn, name_en, law_mn, law_en, month, first_day, last_day, valid_from)
select key, name_mn, name_en,
  'Нийтээр тэмдэглэх баярын болон тэмдэглэлт өдрүүдийн тухай хууль',
  'Law on Public Holidays and Days of Observance',
  month, first_day, last_day, valid_from::date
from (values
  ('new-year', 'Шинэ жил', 'New Year', 1, 1, 1, null),
  ('women', 'Олон улсын эмэгтэйчүүдийн өдөр', 'International Women’s Day', 3, 8, 8, null),
  ('children', 'Хүүхдийн баяр (Эх үрсийн баяр)', 'Children’s Day', 6, 1, 1, null),
  ('naadam', 'Үндэсний их баяр наадам, Ардын хувьсгалын ой', 'Naadam, the national festival', 7, 11, 13, null),
  ('naadam', 'Үндэсний их баяр наадам, Ардын хувьсгалын ой', 'Naadam, the national festival', 7, 14, 15, '2014-01-01'),
  ('naadam', 'Үндэсний их баяр наадам, Ардын хувьсгалын ой', 'Naadam, the national festival', 7, 10, 10, '2023-01-01'),
  ('republic', 'Бүгд Найрамдах Улс тунхагласан өдөр', 'Republic Day', 11, 26, 26, '2016-01-01'),
  ('independence', 'Үндэсний эрх чөлөө, тусгаар тогтнолоо сэргээсний өдөр', 'Independence Day', 12, 29, 29, null),
  ('tsagaan-sar', 'Цагаан сар', 'Tsagaan Sar, the lunar new year', null, null, null, null),
  ('buddha', 'Бурхан багшийн Их дүйчин өдөр', 'Buddha’s Day', null, null, null, '2020-01-01'),
  ('chinggis', 'Их эзэн Чингис хааны өдөр', 'Chinggis Khaan’s Day', null, null, null, null)
) as holiday (key, name_mn, name_en, month, first_day, last_day, valid_from);

insert into calendar.lunar_day (holiday_id, day)
select id, first + offset_days
from (values
  ('tsagaan-sar', date '2019-02-05', 3), ('tsagaan-sar', '2020-02-24', 3),
  ('tsagaan-sar', '2023-02-21', 3), ('tsagaan-sar', '2024-02-10', 3),
  ('tsagaan-sar', '2025-03-01', 3), ('tsagaan-sar', '2026-02-18', 3),
  ('tsagaan-sar', '2027-02-07', 3), ('tsagaan-sar', '2028-02-26', 3),
  ('tsagaan-sar', '2029-02-14', 3), ('tsagaan-sar', '2030-02-03', 3),
  ('buddha', '2023-06-04', 1), ('buddha', '2024-05-23', 1), ('buddha', '2025-06-11', 1),
  ('buddha', '2026-05-31', 1), ('buddha', '2027-05-20', 1), ('buddha', '2028-06-07', 1),
  ('buddha', '2029-05-27', 1), ('buddha', '2030-05-17', 1),
  ('chinggis', '2018-11-08', 1), ('chinggis', '2019-11-27', 1), ('chinggis', '2021-11-05', 1),
  ('chinggis', '2023-11-14', 1), ('chinggis', '2024-11-02', 1), ('chinggis', '2025-11-21', 1),
  ('chinggis', '2026-11-10', 1), ('chinggis', '2027-11-29', 1), ('chinggis', '2028-11-17', 1),
  ('chinggis', '2029-11-07', 1), ('chinggis', '2030-11-26', 1)
) as entered (key, first, days)
join calendar.holiday using (key)
cross join lateral generate_series(0, days - 1) as offset_days;

insert into calendar.lunar_year (year, complete, confirmed, note_mn, note_en)
select year,
  year = 2019 or year >= 2023,
  year in (2019, 2024, 2025, 2026),
  case
    when year in (2019, 2024, 2025, 2026) then 'Билгийн тооллын амралтын өдрүүд зарласан өдрүүдтэй таарч байна.'
    when year >= 2027 then 'Билгийн тооллоор урьдчилан тооцсон; тухайн жилийн цаг тооны бичиг гарсны дараа баталгаажуулна.'
    when year = 2023 then 'Билгийн тооллоор тооцсон; зарласан өдөртэй тулгаагүй.'
    else 'Билгийн тооллын зарим амралтын өдрийг оруулаагүй.'
  end,
  case
    when year in (2019, 2024, 2025, 2026) then 'The lunar holidays agree with the days that were announced.'
    when year >= 2027 then 'Computed ahead by the lunar calendar; to be confirmed when the calendar of the year is published.'
    when year = 2023 then 'Computed by the lunar calendar; not compared with the days that were announced.'
    else 'Some lunar holidays of this year are not entered.'
  end
from generate_series(2013, 2030) as year;

-- The Government's exchange of working days of 2018.
insert into calendar.special_day (day, kind, reason_mn, reason_en, act, made_at)
values
  ('2018-11-09', 'OFF', 'Ажлын өдрийг шилжүүлсэн', 'Working day moved', 'Засгийн газрын шийдвэр', now()),
  ('2018-11-17', 'WORK', '11 дүгээр сарын 9-ний өдрийг нөхөн ажиллав', 'Worked in place of 9 November', 'Засгийн газрын шийдвэр', now());
