-- A nation, made of the province and the plans of the demo: the 129 organisations of the aimag with
-- their real names, and copies of them until there are as many as wanted; few organisations have
-- most of the officials. Every organisation, unit and official has a plan that serves the plan
-- above it, with measures, weights, indicators, the record of execution, twelve reports and the
-- scores of the eleven months before this one. The settings bench.organisations, bench.officials
-- and bench.measures say how many. The ledger gets no entries: no page of plans reads it.
create schema if not exists bench;

-- A number below `most` that is always the same for the same seed.
create function bench.any(seed bigint, most bigint) returns bigint
    language sql immutable parallel safe
    return (hashint8extended(seed, 20261122) & 9223372036854775807) % most;

create unlogged table bench.title as
select row_number() over (order by title) - 1 as number, title
from (select title from plan.measure union select title from petition.petition) known;

create unlogged table bench.name as
select row_number() over (order by id) - 1 as number, family_name, given_name
from directory.official;

-- Organisations, in copies of the whole aimag; copy 0 is the aimag itself.
create unlogged table bench.organisation as
select number, copy, original, case copy when 0 then original else uuidv7() end as id, kind,
       code, exp(random_normal() * 1.2) * case kind when 'BAG' then 0.15 when 'GOVERNOR' then 2
           else 1 end as size
from (select row_number() over (order by copy, id) as number, copy, id as original, kind,
             case copy when 0 then code else 'p' || copy || '-' || code end as code
      from directory.organisation,
           generate_series(0, current_setting('bench.organisations')::int
                              / (select count(*) from directory.organisation)::int) as copy) all_of
where number <= greatest(current_setting('bench.organisations')::int,
                         (select count(*) from directory.organisation));
create unique index on bench.organisation (copy, original);
create unique index on bench.organisation (id);

insert into directory.organisation
    (id, code, kind, email, phone, valid_from, valid_to, line, verified)
select n.id, n.code, o.kind, o.email, o.phone, o.valid_from, o.valid_to, o.line, 'H'
from bench.organisation n join directory.organisation o on o.id = n.original where n.copy > 0
order by n.number;

insert into directory.organisation_name
    (organisation_id, name_mn, short_name_mn, name_en, valid_from, valid_to)
select n.id, o.name_mn || ' (' || n.copy || '-р аймаг)', o.short_name_mn,
       o.name_en || ' (aimag ' || n.copy || ')', o.valid_from, o.valid_to
from bench.organisation n join directory.organisation_name o on o.organisation_id = n.original
where n.copy > 0;

insert into directory.subordination (organisation_id, superior_id, line, valid_from, valid_to)
select n.id, above.id, s.line, s.valid_from, s.valid_to
from bench.organisation n
join directory.subordination s on s.organisation_id = n.original
join bench.organisation above on above.copy = n.copy and above.original = s.superior_id
where n.copy > 0;

create unlogged table bench.unit as
select u.id as original, n.copy, n.id as organisation_id,
       case n.copy when 0 then u.id else uuidv7() end as id
from bench.organisation n join directory.unit u on u.organisation_id = n.original;

insert into directory.unit (id, organisation_id, code, name_mn, name_en, valid_from, valid_to)
select n.id, n.organisation_id, u.code, u.name_mn, u.name_en, u.valid_from, u.valid_to
from bench.unit n join directory.unit u on u.id = n.original where n.copy > 0;

-- Posts: those of the aimag in every copy, and so many more that all officials have one.
create unlogged table bench.post as
with known as (
    select p.id as original, n.copy, n.id as organisation_id, u.id as unit_id,
           case n.copy when 0 then p.id else uuidv7() end as id, p.code
    from bench.organisation n
    join directory.post p on p.organisation_id = n.original
    left join bench.unit u on u.copy = n.copy and u.original = p.unit_id),
missing as (
    select greatest(0, current_setting('bench.officials')::int - count(*)) as number from known),
more as (
    select n.id as organisation_id, n.copy, n.number as of,
           ceil(missing.number * n.size / sum(n.size) over ())::int as posts
    from bench.organisation n, missing),
fresh as (
    select organisation_id, copy, of, place
    from more, generate_series(1, posts) as place),
places as (
    select id, organisation_id, row_number() over (partition by organisation_id order by id) as place,
           count(*) over (partition by organisation_id) as units
    from bench.unit)
select original, copy, organisation_id, unit_id, id, code from known
union all
select null, f.copy, f.organisation_id, u.id, uuidv7(), 'bench-' || f.place
from fresh f
left join places u on u.organisation_id = f.organisation_id
                   and u.place = 1 + bench.any(f.of * 100000 + f.place, u.units);
delete from bench.post where ctid in (
    select ctid from bench.post where original is null
    offset greatest(0, current_setting('bench.officials')::int
                       - (select count(*) from bench.post where original is not null)::int));

insert into directory.post (id, organisation_id, unit_id, code, title_mn, title_en, valid_from)
select n.id, n.organisation_id, n.unit_id, coalesce(p.code, n.code),
       coalesce(p.title_mn, 'Мэргэжилтэн'), coalesce(p.title_en, 'Specialist'),
       coalesce(p.valid_from, '2020-01-01')
from bench.post n left join directory.post p on p.id = n.original
where n.copy > 0 or n.original is null;

insert into directory.post_role (post_id, role)
select n.id, r.role from bench.post n join directory.post_role r on r.post_id = n.original
where n.copy > 0;

create unlogged table bench.place as
select p.id, p.organisation_id, p.unit_id, p.copy,
       row_number() over (partition by p.organisation_id
                          order by (r.post_id is null), p.id) as place,
       count(*) over (partition by p.organisation_id) as places
from bench.post p left join directory.post_role r on r.post_id = p.id and r.role = 'HEAD';
create unique index on bench.place (organisation_id, place);

with fresh as (
    select id as post_id, uuidv7() as official_id, row_number() over (order by id) as number
    from bench.post where copy > 0 or original is null),
people as (
    insert into directory.official (id, family_name, given_name)
    select f.official_id, a.family_name, b.given_name
    from fresh f, (select count(*) as names from bench.name) counted, bench.name a, bench.name b
    where a.number = bench.any(f.number, names) and b.number = bench.any(-f.number, names))
insert into directory.appointment (post_id, official_id, valid_from)
select post_id, official_id, date '2020-01-01' + bench.any(number, 2000)::int from fresh;

-- Documents, the highest level first; each knows the number of the one above it.
create unlogged table bench.document (
    number int generated always as identity primary key, id uuid default uuidv7(), level text,
    copy int, organisation_id uuid, unit_id uuid, post_id uuid, keeper_id uuid,
    valid_from date, valid_to date, above int, objectives int, measures int);

create unlogged table bench.governor as
select n.copy, n.id as organisation_id, p.id as head
from bench.organisation n join bench.place p on p.organisation_id = n.id and p.place = 1
where n.kind = 'GOVERNOR'
  and n.original = (select id from directory.organisation where code = 'azdtg');

insert into bench.document (level, copy, organisation_id, keeper_id, valid_from, valid_to,
                            above, objectives, measures)
select 'GUIDELINE', copy, organisation_id, head, '2026-01-01', '2030-12-31', null, 10, 80
from bench.governor order by copy;
insert into bench.document (level, copy, organisation_id, keeper_id, valid_from, valid_to,
                            above, objectives, measures)
select 'PROGRAMME', copy, organisation_id, head, '2025-01-01', '2028-12-31',
       (select number from bench.document d where d.level = 'GUIDELINE' and d.copy = g.copy), 20, 300
from bench.governor g order by copy;
insert into bench.document (level, copy, organisation_id, keeper_id, valid_from, valid_to,
                            above, objectives, measures)
select 'YEAR', copy, organisation_id, head, '2026-01-01', '2026-12-31',
       (select number from bench.document d where d.level = 'PROGRAMME' and d.copy = g.copy), 20, 300
from bench.governor g order by copy;
insert into bench.document (level, copy, organisation_id, keeper_id, valid_from, valid_to,
                            above, objectives, measures)
select 'ORGANISATION', n.copy, n.id, p.id, '2026-01-01', '2026-12-31', y.number, 8,
       least(800, 40 + 2 * p.places)
from bench.organisation n
join bench.place p on p.organisation_id = n.id and p.place = 1
join bench.document y on y.level = 'YEAR' and y.copy = n.copy
order by n.number;
insert into bench.document (level, copy, organisation_id, unit_id, keeper_id, valid_from,
                            valid_to, above, objectives, measures)
select 'UNIT', u.copy, u.organisation_id, u.id, p.id, '2026-01-01', '2026-12-31', o.number, 4, 30
from bench.unit u
join bench.place p on p.organisation_id = u.organisation_id and p.place = 1
join bench.document o on o.level = 'ORGANISATION' and o.organisation_id = u.organisation_id
order by u.copy, u.id;
insert into bench.document (level, copy, organisation_id, post_id, keeper_id, valid_from,
                            valid_to, above, objectives, measures)
select 'OFFICIAL', p.copy, p.organisation_id, p.id, p.id, '2026-01-01', '2026-12-31',
       coalesce(u.number, o.number), 2,
       greatest(2, ceil((current_setting('bench.measures')::int
                         - (select sum(measures) from bench.document))
                        / (select count(*) from bench.place)::numeric)::int)
from bench.place p
join bench.document o on o.level = 'ORGANISATION' and o.organisation_id = p.organisation_id
left join bench.document u on u.level = 'UNIT' and u.unit_id = p.unit_id
order by p.copy, p.organisation_id, p.place;

insert into plan.document
    (id, reference, level, title, organisation_id, unit_id, post_id, keeper_id, valid_from,
     valid_to, above_id, state, version, made_at)
select d.id, 'Т-2026-B' || d.number, d.level,
       case d.level when 'GUIDELINE' then 'Таван жилийн үндсэн чиглэл 2026–2030'
           when 'PROGRAMME' then 'Засаг даргын үйл ажиллагааны хөтөлбөр 2025–2028'
           when 'YEAR' then 'Хөгжлийн жилийн төлөвлөгөө 2026'
           when 'ORGANISATION' then 'Байгууллагын жилийн төлөвлөгөө 2026'
           when 'UNIT' then 'Нэгжийн жилийн төлөвлөгөө 2026'
           else 'Гүйцэтгэлийн төлөвлөгөө 2026' end || ' № ' || d.number,
       d.organisation_id, d.unit_id, d.post_id, d.keeper_id, d.valid_from, d.valid_to, a.id,
       'IN_FORCE', 1, now() - interval '300 days'
from bench.document d left join bench.document a on a.number = d.above
order by d.number;

insert into plan.document_step (document_id, step, at, post_id, version)
select d.id, s.step, now() - interval '300 days', d.keeper_id, 1
from bench.document d, (values ('DISCUSSED'), ('APPROVED'), ('ENTERED_INTO_FORCE'))
    as s (step)
order by d.number;

create unlogged table bench.objective as
select d.number as document, place, uuidv7() as id,
       d.measures / d.objectives + (place <= d.measures % d.objectives)::int as measures
from bench.document d, generate_series(1, d.objectives) as place order by d.number, place;

insert into plan.objective (id, document_id, code, title, weight)
select o.id, d.id, o.place::text, t.title, 100.0 / d.objectives
from bench.objective o
join bench.document d on d.number = o.document
join bench.title t
  on t.number = bench.any(o.document * 100 + o.place, (select count(*) from bench.title))
order by o.document, o.place;

-- Measures: of what is due most is done; of the rest some is late, stuck or silent.
create unlogged table bench.measure as
select o.document, o.id as objective, uuidv7() as id,
       row_number() over (order by o.document, o.place, turn) as number,
       o.place || '.' || turn as code,
       case turn when 1 then 100 - (o.measures - 1) * trunc(100.0 / o.measures, 3)
           else trunc(100.0 / o.measures, 3) end as weight,
       random() as chance, random() as other
from bench.objective o, generate_series(1, o.measures) as turn
order by o.document, o.place, turn;
create index on bench.measure (document);
analyze bench.title; analyze bench.measure; analyze bench.document; analyze bench.objective;
analyze bench.place; analyze bench.organisation;

create unlogged table bench.answering as
select copy, id, row_number() over (partition by copy order by number) - 1 as place,
       count(*) over (partition by copy) as places
from bench.organisation where kind <> 'BAG';
create unique index on bench.answering (copy, place);

insert into plan.measure
    (id, document_id, objective_id, code, title, result, organisation_id, post_id, starts_on,
     due_on, weight, needs_evidence, is_public, state, percent, told_at)
select id, document_id, objective, code, title, 'Тоо, чанараар хэмжигдэх үр дүн', organisation_id,
       post_id, starts_on, due_on, weight, number % 3 = 0, is_public, state,
       case state when 'DONE' then 100 when 'WAITING' then null
           else round((5 + 90 * other)::numeric, 1) end,
       case when state <> 'WAITING' then now() - other * other * interval '250 days' end
from (
    select *, case
        when starts_on > current_date then 'WAITING'
        when due_on < current_date then (array['DONE', 'UNDER_WAY', 'STUCK', 'WAITING', 'DROPPED'])
            [1 + (chance > 0.82)::int + (chance > 0.92)::int + (chance > 0.94)::int
               + (chance > 0.99)::int]
        else (array['UNDER_WAY', 'DONE', 'WAITING', 'STUCK'])
            [1 + (chance > 0.6)::int + (chance > 0.75)::int + (chance > 0.98)::int] end as state
    from (
        select m.*, d.id as document_id, t.title, d.level in ('PROGRAMME', 'YEAR') as is_public,
               coalesce(a.id, d.organisation_id) as organisation_id, p.id as post_id,
               d.valid_from + (m.other * 0.5 * (d.valid_to - d.valid_from))::int as starts_on,
               d.valid_from + ((m.other * 0.5 + 0.1 + m.chance * 0.4)
                               * (d.valid_to - d.valid_from))::int as due_on
        from bench.measure m
        join bench.document d on d.number = m.document
        join bench.title t
          on t.number = bench.any(m.number, (select count(*) from bench.title))
        left join bench.answering a
          on d.level in ('GUIDELINE', 'PROGRAMME', 'YEAR') and a.copy = d.copy
         and a.place = bench.any(m.number, (select max(places) from bench.answering
                                            where copy = d.copy))
        left join bench.place p
          on d.level in ('ORGANISATION', 'UNIT') and p.organisation_id = d.organisation_id
         and p.place = 1 + bench.any(m.number, 20)
        where d.level <> 'OFFICIAL'
        union all
        select m.*, d.id, t.title, false, d.organisation_id, d.post_id,
               d.valid_from + (m.other * 0.5 * 364)::int,
               d.valid_from + ((m.other * 0.5 + 0.1 + m.chance * 0.4) * 364)::int
        from bench.measure m
        join bench.document d on d.number = m.document
        join bench.title t
          on t.number = bench.any(m.number, (select count(*) from bench.title))
        where d.level = 'OFFICIAL') placed) stated
order by number;

insert into plan.obstacle (measure_id, reason, waits_for, since)
select id, 'Санхүүжилт шийдэгдээгүй', 'Сангийн яам', told_at from plan.measure
where state = 'STUCK';

-- Nine of ten measures serve one of the plan above.
insert into plan.link (measure_id, document_id, above_document_id, above_measure_id, articles)
select m.id, d.id, a.id, s.id, ''
from bench.measure m
join bench.document d on d.number = m.document
join bench.document a on a.number = d.above
join lateral (select min(number) as number from bench.measure f where f.document = a.number) first
  on true
join bench.measure s on s.number = first.number + bench.any(m.number, a.measures)
where d.level <> 'OFFICIAL' and m.number % 10 > 0;
create unlogged table bench.first as
select document, min(number) as number from bench.measure group by document;
insert into plan.link (measure_id, document_id, above_document_id, above_measure_id, articles)
select m.id, d.id, a.id, s.id, ''
from bench.measure m
join bench.document d on d.number = m.document and d.level = 'OFFICIAL'
join bench.document a on a.number = d.above
join bench.first f on f.document = a.number
join bench.measure s on s.number = f.number + bench.any(m.number, a.measures)
where m.number % 10 > 0;

insert into plan.executor (measure_id, organisation_id)
select m.id, a.id
from bench.measure m
join bench.document d on d.number = m.document and d.level in ('PROGRAMME', 'YEAR')
join bench.answering a
  on a.copy = d.copy
 and a.place = bench.any(-m.number, (select max(places) from bench.answering where copy = d.copy));

insert into plan.budget (measure_id, source, planned)
select id, (array['STATE_BUDGET', 'LOCAL_BUDGET', 'DONOR_AID'])[1 + number % 3],
       1000000 * (1 + number % 500)
from bench.measure where number % 10 = 0;

-- Every third measure has an indicator with figures of three quarters.
create unlogged table bench.indicator as
select uuidv7() as id, id as measure_id, number from bench.measure where number % 3 = 0
order by number;
insert into plan.indicator (id, measure_id, name, unit, direction, counting, baseline, baseline_year)
select id, measure_id, 'Гүйцэтгэсэн ажил', 'тоо', 'RISING', 'POINT', 0, 2025 from bench.indicator
order by number;
insert into plan.target (indicator_id, year, quarter, value)
select id, 2026, 0, 10 + number % 90 from bench.indicator order by number;
insert into plan.actual (indicator_id, year, quarter, part, value, at)
select id, 2026, quarter, '', quarter * (number % 30), now() - interval '250 days'
from bench.indicator, generate_series(1, 3) as quarter order by number;

-- The record of execution: something was told of all that began, more than once of every fourth.
insert into plan.note (measure_id, words, percent, happened_on, has_evidence, at, post_id)
select m.id, 'Ажлыг төлөвлөгөөний дагуу гүйцэтгэж, үр дүнг тайлагнав.', p.percent,
       (p.told_at - time * interval '20 days')::date, time = 0,
       p.told_at - time * interval '20 days', p.post_id
from bench.measure m
join plan.measure p on p.id = m.id
cross join generate_series(0, case when m.number % 4 = 0 then 3 else 0 end) as time
where p.told_at is not null
order by m.number;

-- Twelve reports of every plan, the newest not yet from all.
create unlogged table bench.period as
select row_number() over (order by due_at) as number, *
from (values (2023, 'YEAR', timestamptz '2024-01-20 16:00+00'),
             (2024, 'Q1', '2024-04-10 16:00+00'), (2024, 'HALF', '2024-07-10 16:00+00'),
             (2024, 'NINE_MONTHS', '2024-10-10 16:00+00'), (2024, 'YEAR', '2025-01-20 16:00+00'),
             (2025, 'Q1', '2025-04-10 16:00+00'), (2025, 'HALF', '2025-07-10 16:00+00'),
             (2025, 'NINE_MONTHS', '2025-10-10 16:00+00'), (2025, 'YEAR', '2026-01-20 16:00+00'),
             (2026, 'Q1', '2026-04-10 16:00+00'), (2026, 'HALF', '2026-07-10 16:00+00'),
             (2026, 'NINE_MONTHS', '2026-10-10 16:00+00')) as p (year, part, due_at);

create unlogged table bench.report as
select uuidv7() as id, d.number as document, p.number as period, random() as chance
from bench.document d, bench.period p order by d.number, p.number;
delete from bench.report where period = 12 and chance > 0.97;

insert into plan.report
    (id, document_id, organisation_id, year, part, rule_id, due_at, state, made_at, submitted_at,
     first_submitted_at, approved_at)
select id, document_id, organisation_id, year, part, rule, due_at, state, made,
       case when state <> 'OPEN' then handed end, case when state <> 'OPEN' then handed end,
       case when state = 'APPROVED' then handed + interval '2 days' end
from (
    select r.id, r.document, r.period, d.id as document_id, d.organisation_id, p.year, p.part,
           uuid '00000000-0000-7000-8000-000000000000' as rule, p.due_at,
           case when r.period = 12
               then (array['APPROVED', 'SUBMITTED', 'RETURNED', 'OPEN'])
                   [1 + (r.chance > 0.9)::int + (r.chance > 0.93)::int + (r.chance > 0.95)::int]
               else 'APPROVED' end as state,
           p.due_at - interval '20 days' as made,
           p.due_at + (r.chance * 10.3 - 10) * interval '1 day' as handed
    from bench.report r
    join bench.document d on d.number = r.document
    join bench.period p on p.number = r.period) made
order by document, period;

insert into plan.report_step (report_id, step, at)
select r.id, s.step, p.due_at
from bench.report r
join bench.period p on p.number = r.period and p.number > 8
join (values ('SUBMITTED', 1.0), ('APPROVED', 0.9), ('RETURNED', 0.03)) as s (step, below)
  on r.chance <= s.below
order by r.document, r.period;

set local enable_hashjoin = off;
set local enable_mergejoin = off;
insert into plan.report_line (report_id, measure_id, percent)
select r.id, m.id, round((r.period * 8.3 * m.chance)::numeric, 1)
from bench.report r join bench.measure m on m.document = r.document;
set local enable_hashjoin = on;
set local enable_mergejoin = on;

-- Tasks from meetings.
insert into plan.directive
    (reference, origin, issued_on, text, giver_id, giver_organisation_id, organisation_id, due_at,
     state, made_at, reported_at, closed_at)
select 'Ү-2026-B' || n.number * 100 + i, 'MEETING', date '2026-01-10' + i * 14, t.title, g.head,
       g.organisation_id, n.id, timestamptz '2026-02-01' + i * interval '14 days',
       case when i < 17 then 'CLOSED' else 'GIVEN' end, timestamptz '2026-01-10',
       case when i < 17 then timestamptz '2026-02-01' + i * interval '14 days'
                             + (bench.any(n.number * 100 + i, 12) - 10) * interval '1 day' end,
       case when i < 17 then timestamptz '2026-02-05' + i * interval '14 days' end
from bench.organisation n
join bench.governor g on g.copy = n.copy
cross join generate_series(1, 22) as i
join bench.title t
  on t.number = bench.any(n.number * 100 + i, (select count(*) from bench.title));

-- What waits for whom: the reports that are missing, and old tasks that are done.
insert into inbox.task
    (kind, thing_kind, thing_id, reference, title, path, addressee_kind, addressee, role, due_at,
     urgent, since, done_at)
select 'plan.task.report', 'plan-document', d.id, 'Т-2026-B' || d.number, 'Тайлан', '/work/plans/'
       || d.id || '/reports', 'POST', d.keeper_id, '', p.due_at, false,
       p.due_at - interval '10 days',
       case when p.number < 12 or r.id is not null then p.due_at end
from bench.document d
join bench.period p on p.number > 8
left join bench.report r on r.document = d.number and r.period = p.number
order by p.number, d.number;
insert into inbox.task
    (kind, thing_kind, thing_id, reference, title, path, addressee_kind, addressee, role, due_at,
     urgent, since)
select 'plan.task.report-approve', 'plan-report', r.id, 'Т-2026-B' || r.document, 'Тайлан',
       '/work/reports/' || r.id, 'ORGANISATION', d.organisation_id, 'HEAD',
       timestamptz '2026-10-10', false, timestamptz '2026-10-01'
from bench.report r
join bench.document d on d.number = r.document
join plan.report p on p.id = r.id and p.state = 'SUBMITTED';

-- What the monitoring team found, and the scores of the months before.
insert into evaluation.verdict (measure_id, document_id, kind, told, percent, reason, evidence, at)
select m.id, d.id, 'LOWERED', 80, 60, 'Үр дүн баталгаажаагүй', 'Акт № ' || m.number, now()
from bench.measure m
join bench.document d on d.number = m.document and d.level <> 'OFFICIAL'
where m.number % 100 = 0;

insert into evaluation.document_score
    (month, document_id, organisation_id, level, scale_id, score, counted, left_out)
select (date_trunc('month', current_date) - back * interval '1 month')::date, d.id,
       d.organisation_id, d.level, s.id,
       (60 + bench.any(d.number, 35) - back)::numeric + 1.0 / (3 + back), d.measures - 2, 2
from bench.document d
cross join generate_series(11, 1, -1) as back
cross join (select id from evaluation.scale where kind = 'WORK'
            order by valid_from desc limit 1) s
order by d.number, back desc;

insert into evaluation.organisation_score
    (month, organisation_id, scale_id, score, late, explanation)
select (date_trunc('month', current_date) - back * interval '1 month')::date, n.id, s.id,
       (55 + bench.any(n.number, 40) - back)::numeric + 1.0 / (3 + back), 3,
       '{"lines": [], "mean": 50, "lateReports": 0, "poorReports": 0, "deduction": 0}'
from bench.organisation n
cross join generate_series(11, 1, -1) as back
cross join (select id from evaluation.scale where kind = 'WORK'
            order by valid_from desc limit 1) s
on conflict do nothing;

update directory.state set version = uuidv7();
