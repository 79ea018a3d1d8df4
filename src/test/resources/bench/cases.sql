-- Cases of services by the hundred thousand: few services have most of them, all began on the
-- published version of their service. The settings bench.from, bench.to and bench.open (how many of
-- them, the youngest, are open) say which ones.
-- The services that can be asked for, and who of the province handles them.
create table if not exists bench.service as
select row_number() over (order by s.position, s.code) - 1 as number, s.id as service_id,
       v.id as version_id, s.organisation_id, s.title_mn
from service.service s join service.version v on v.service_id = s.id and v.state = 'PUBLISHED';

create table if not exists bench.citizen as
select row_number() over (order by a.id) - 1 as number, a.id as account_id, a.name
from access.account a where a.phone is not null and a.identity_hash is not null;

-- One row for each new case, in the order of sending over five years of the last century, so that
-- no number meets one of today.
create temp table fresh on commit drop as
with sized as (
    select current_setting('bench.from')::bigint as lower,
           current_setting('bench.to')::bigint as upper,
           current_setting('bench.open')::bigint as open,
           (select count(*) from bench.service) as services,
           (select count(*) from bench.citizen) as citizens),
numbered as (
    select i, i > upper - open as is_open, services, citizens,
           case when i > upper - open
                then now() - interval '60 days' * ((upper - i)::float8 / open)
                else now() - interval '60 days'
                     - interval '1766 days'
                         * ((upper - open - i)::float8 / (upper - open - lower + 1)) end
               as sent_at,
           floor(services * random() * random())::int as service, lpad(i::text, greatest(6, length(i::text)), '0') as digits
    from sized, generate_series(lower, upper) as i)
select i, uuidv7(sent_at - clock_timestamp()) as id,
       'ҮЙ-1999-' || digits || '-' || bench.check_digit('1999' || digits) as reference,
       is_open, sent_at, sent_at + interval '30 days' as due_at, service,
       (i % citizens) as citizen
from numbered;

insert into service.application
    (id, reference, service_id, version_id, organisation_id, title, status, sent_at, due_at, fee,
     outcome, decided_at, decision_words, finished_at, closed_at)
select f.id, f.reference, s.service_id, s.version_id, s.organisation_id, s.title_mn,
       case when is_open then 'EXAMINED' else 'CLOSED' end, sent_at, due_at, null,
       case when not is_open then 'GRANTED' end,
       case when not is_open then sent_at + interval '9 days' end,
       case when not is_open then '' end,
       case when not is_open then sent_at + interval '9 days' end,
       case when not is_open then sent_at + interval '55 days' end
from fresh f join bench.service s on s.number = f.service;

insert into service.request
    (application_id, account_id, name, phone, language, behalf, answers)
select f.id, c.account_id, c.name, null, 'MN', 'SELF',
       jsonb_build_object('purpose', 'Банкинд', 'true', true)
from fresh f join bench.citizen c on c.number = f.citizen;

insert into service.step (application_id, act, status, element, organisation_id, at)
select f.id, act, status, element, organisation_id, sent_at + after
from fresh f join bench.service s on s.number = f.service
cross join (values ('FILED', 'SENT', null, interval '0'),
                   ('ACCEPTED_BY_OFFICE', 'ACCEPTED', null, interval '0'),
                   ('DECISION_MADE', 'DECIDED', 'check', interval '9 days'))
    as what (act, status, element, after)
where act <> 'DECISION_MADE' or not is_open;

insert into service.task
    (application_id, element, kind, name_mn, name_en, organisation_id, role, opened_at, due_at,
     done_at, outcome, words, engine_ref)
select f.id, 'check', 'CHECK', 'Шалгах', 'Check', s.organisation_id, 'OFFICIAL', sent_at, due_at,
       case when not is_open then sent_at + interval '9 days' end,
       case when not is_open then 'GRANT' end, null, 'bench-' || i
from fresh f join bench.service s on s.number = f.service;

insert into inbox.task
    (kind, thing_kind, thing_id, reference, title, path, addressee_kind, addressee, role, due_at,
     urgent, since)
select 'service.task.check', 'service-application', f.id, f.reference, s.title_mn,
       '/work/applications/' || replace(f.reference, 'ҮЙ', 'UI'), 'ORGANISATION',
       s.organisation_id, 'OFFICIAL', due_at, false, sent_at
from fresh f join bench.service s on s.number = f.service
where is_open;
