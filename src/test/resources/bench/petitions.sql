-- Petitions by the hundred thousand, made of those of the demo: few organisations and kinds have
-- most of them, most are long answered, all are published. The settings bench.from, bench.to and
-- bench.rare (a search term) say which ones.
-- What they are made of: the demo as it was when this ran first.
create table if not exists bench.sample as
select row_number() over (order by p.id) - 1 as number, p.kind, p.channel, p.category_code,
       p.area_code, p.place, p.latitude, p.longitude, p.title, p.body, p.rule_id,
       p.organisation_id, p.terms,
       coalesce((select words from petition.answer a where a.petition_id = p.id limit 1), p.body)
           as answer
from petition.petition p;

-- One row for each new petition, in the order of receipt over two years; of the last month more
-- than half are open, of the others one in five hundred.
create temp table fresh on commit drop as
with numbered as (
    select i, count(*) over () as total,
           now() - interval '730 days' + (i - lower) * (interval '730 days' / (upper - lower + 1))
               as received_at,
           floor(samples * random() * random())::int as of, floor(samples * random())::int as words,
           random() as chance
    from (select current_setting('bench.from')::bigint as lower,
                 current_setting('bench.to')::bigint as upper,
                 (select count(*) from bench.sample) as samples) bounds,
         generate_series(lower, upper) as i),
dated as (
    select i, received_at, of, words, received_at + interval '30 days' as due_at,
           (i % greatest(total / 20, 1)) = 0 as is_rare,
           case when received_at > now() - interval '28 days' and chance < 0.6 or chance < 0.002
               then null
               else least(now(), received_at + (1 + 32 * chance * chance) * interval '1 day') end
               as answered_at,
           extract(year from received_at at time zone 'Asia/Ulaanbaatar')::int as year
    from numbered),
counted as (
    select *, lpad(petition.next_number(year)::text, 6, '0') as digits
    from dated)
select i, uuidv7(received_at - clock_timestamp()) as id,
       'ДУ-' || year || '-' || digits || '-' || bench.check_digit(year || digits) as reference,
       received_at, due_at, answered_at, of, words, is_rare
from counted;

insert into petition.petition
    (id, reference, kind, channel, status, category_code, area_code, place, latitude, longitude,
     title, body, is_publishable, received_at, registered_at, rule_id, original_due_on, due_at,
     organisation_id, answered_at, closed_at, outcome, terms)
select f.id, f.reference, s.kind, s.channel,
       case when f.answered_at is null then 'REGISTERED' else 'ANSWERED' end,
       s.category_code, s.area_code, s.place, s.latitude, s.longitude, s.title,
       s.body || ' ' || w.title, true, f.received_at, f.received_at, s.rule_id, f.due_at::date,
       f.due_at, s.organisation_id, f.answered_at, f.answered_at,
       case when f.answered_at is null then null else 'SATISFIED' end,
       s.terms || w.terms || case when f.is_rare
           then array_to_tsvector(array[current_setting('bench.rare')]) else ''::tsvector end
from fresh f join bench.sample s on s.number = f.of join bench.sample w on w.number = f.words
order by f.i;

insert into petition.petitioner (petition_id, name, phone, language)
select id, 'Иргэн ' || i, (80000000 + i % 9000000)::text, 'MN' from fresh order by i;

insert into petition.submission (key, body_hash, petition_id, at)
select 'bench:' || gen_random_uuid(), sha256(reference::bytea), id, received_at from fresh;

insert into petition.answer
    (petition_id, outcome, words, drafted_at, decided_at, decision)
select f.id, 'SATISFIED', s.answer, f.answered_at, f.answered_at, 'SENT'
from fresh f join bench.sample s on s.number = f.of
where f.answered_at is not null
order by f.i;

insert into petition.rating (answer_id, petition_id, stars, at)
select a.id, a.petition_id, 1 + (f.i % 5)::int, f.answered_at
from fresh f join petition.answer a on a.petition_id = f.id
where f.i % 3 = 0;

insert into petition.publication
    (petition_id, reference, kind, category_code, area_code, place, latitude, longitude, title,
     body, answer, outcome, organisation_id, status, received_at, due_at, answered_at,
     published_at, revised_at, terms)
select p.id, p.reference, p.kind, p.category_code, p.area_code, p.place, p.latitude, p.longitude,
       p.title, p.body, case when p.answered_at is not null then s.answer end, p.outcome,
       p.organisation_id, p.status, p.received_at, p.due_at, p.answered_at, p.received_at,
       p.received_at, p.terms
from fresh f join petition.petition p on p.id = f.id join bench.sample s on s.number = f.of
order by f.i;

insert into ledger.entry (at, act, thing_kind, thing_id, content_hash, detail)
select at, act, 'petition', id, sha256(id::text::bytea), detail
from (
    select f.i, 1 as step, f.received_at as at, 'petition.filed' as act, f.id,
           jsonb_build_object('channel', s.channel, 'category', s.category_code,
               'organisation', s.organisation_id) as detail
    from fresh f join bench.sample s on s.number = f.of
    union all
    select i, 2, received_at, 'petition.registered-by-office', id, '{}' from fresh
    union all
    select i, 3, answered_at, 'petition.answer-sent', id, '{}' from fresh
    where answered_at is not null) acts
order by i, step;

insert into inbox.task
    (kind, thing_kind, thing_id, reference, title, path, addressee_kind, addressee, role, due_at,
     urgent, since, done_at)
select 'petition.task.assign', 'petition', f.id, f.reference, s.title,
       '/petitions/' || replace(f.reference, 'ДУ', 'DU'), 'ORGANISATION', s.organisation_id,
       'INTAKE_OPERATOR', f.due_at, false, f.received_at, f.answered_at
from fresh f join bench.sample s on s.number = f.of
order by f.i;

insert into notice.notice
    (once, topic, template, arguments, path, thing_kind, thing_id, urgent, at)
select sha256(f.id::text::bytea), 'petition.notice.own', 'petition.letter.received', '[]',
       '/petitions/' || replace(f.reference, 'ДУ', 'DU'), 'petition', f.id, false, f.received_at
from fresh f
order by f.i;
