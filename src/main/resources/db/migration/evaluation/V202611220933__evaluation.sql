create schema evaluation;

-- How work is scored, from a certain day on; never changed, only followed by the next version.
create table evaluation.scale (
    id         uuid primary key default uuidv7(),
    kind       text not null check (kind in ('WORK', 'OFFICIAL')),
    valid_from date not null,
    content    jsonb not null,
    source_mn  text not null,
    source_en  text not null,
    trust      text not null check (trust in ('VERIFIED', 'UNVERIFIED')),
    reason     text not null,
    made_at    timestamptz not null,
    made_by    uuid,
    unique (kind, valid_from)
);

create function evaluation.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what evaluation has published is only ever followed by something newer';
end $$;
create trigger scale_unchangeable before update or delete on evaluation.scale
    for each row execute function evaluation.refuse_change();

insert into evaluation.scale
    (kind, valid_from, content, source_mn, source_en, trust, reason, made_at)
values
('WORK', '2013-01-01', '{
  "averaging": "PLAIN", "counting": "STARTED",
  "steps": [
    {"from": 100, "nameMn": "Хэрэгжсэн", "nameEn": "Done"},
    {"from": 70, "nameMn": "Хэрэгжих шатанд", "nameEn": "In progress"},
    {"from": 30, "nameMn": "Хэрэгжилт сул", "nameEn": "Weak"},
    {"from": 0, "nameMn": "Эхлээгүй", "nameEn": "Not started"}],
  "bands": [
    {"from": 90, "nameMn": "Үр дүнтэй", "nameEn": "Effective", "light": "GREEN"},
    {"from": 70, "nameMn": "Тодорхой үр дүнд хүрсэн", "nameEn": "Some results", "light": "YELLOW"},
    {"from": 50, "nameMn": "Эрчимжүүлэх шаардлагатай", "nameEn": "To be speeded up", "light": "YELLOW"},
    {"from": 0, "nameMn": "Хангалтгүй", "nameEn": "Unsatisfactory", "light": "RED"}],
  "parts": [
    {"key": "policy", "nameMn": "Бодлогын баримт бичгийн хэрэгжилт", "nameEn": "Carrying out policy documents", "weight": 50, "source": "POLICY"},
    {"key": "plan", "nameMn": "Гүйцэтгэлийн төлөвлөгөөний биелэлт", "nameEn": "Carrying out its own plan", "weight": 50, "source": "PLANS"}],
  "lateReport": 0, "poorReport": 0, "most": 0}',
 'Хөгжлийн бодлогын баримт бичгийн хэрэгжилтэд хяналт-шинжилгээ, үнэлгээ хийх журам (өмнөх дүрэм): {0, 30, 70, 100} ба «хугацаа болоогүй»',
 'Earlier rule on monitoring and evaluating development policy documents: {0, 30, 70, 100} and “not due”',
 'UNVERIFIED', 'Бүртгэлийн эхний утга', now()),
('WORK', '2025-01-29', '{
  "averaging": "WEIGHTED", "counting": "STARTED", "steps": [],
  "bands": [
    {"from": 90, "nameMn": "Үр дүнтэй", "nameEn": "Effective", "light": "GREEN"},
    {"from": 70, "nameMn": "Тодорхой үр дүнд хүрсэн", "nameEn": "Some results", "light": "YELLOW"},
    {"from": 50, "nameMn": "Эрчимжүүлэх шаардлагатай", "nameEn": "To be speeded up", "light": "YELLOW"},
    {"from": 0, "nameMn": "Хангалтгүй", "nameEn": "Unsatisfactory", "light": "RED"}],
  "parts": [
    {"key": "policy", "nameMn": "Бодлогын баримт бичгийн хэрэгжилт", "nameEn": "Carrying out policy documents", "weight": 30, "source": "POLICY"},
    {"key": "decisions", "nameMn": "Тогтоол, шийдвэр, үүрэг даалгаврын биелэлт", "nameEn": "Carrying out decisions and tasks", "weight": 20, "source": "DIRECTIVES"},
    {"key": "plan", "nameMn": "Гүйцэтгэлийн төлөвлөгөөний биелэлт", "nameEn": "Carrying out its own plan", "weight": 20, "source": "PLANS"},
    {"key": "petitions", "nameMn": "Өргөдөл, гомдлыг хугацаанд нь шийдвэрлэсэн байдал", "nameEn": "Petitions answered in time", "weight": 10, "source": "PETITIONS"},
    {"key": "openness", "nameMn": "Ил тод байдал", "nameEn": "Openness", "weight": 10, "source": "ASSESSED"},
    {"key": "control", "nameMn": "Дотоод хяналт, санхүү, хүний нөөц", "nameEn": "Internal control, finance, staff", "weight": 10, "source": "ASSESSED"}],
  "lateReport": 1, "poorReport": 1, "most": 10}',
 'Хяналт-шинжилгээ хийх журам (Засгийн газрын 2025 оны 43 дугаар тогтоол); жин, зэрэглэлийг тодруулна',
 'Rule on monitoring (Government resolution 43 of 2025); weights and bands to be confirmed',
 'UNVERIFIED', 'Бүртгэлийн эхний утга', now()),
('OFFICIAL', '2013-01-01', '{
  "averaging": "WEIGHTED", "counting": "STARTED", "steps": [],
  "bands": [
    {"from": 90, "nameMn": "Бүрэн хангалттай", "nameEn": "Fully satisfactory", "light": "GREEN"},
    {"from": 70, "nameMn": "Хангалттай", "nameEn": "Satisfactory", "light": "YELLOW"},
    {"from": 0, "nameMn": "Хангалтгүй", "nameEn": "Unsatisfactory", "light": "RED"}],
  "parts": [
    {"key": "results", "nameMn": "Гүйцэтгэлийн төлөвлөгөөний биелэлт", "nameEn": "Results against the plan", "weight": 70, "source": "PLAN"},
    {"key": "knowledge", "nameMn": "Мэдлэг, чадвар, санаачилга", "nameEn": "Knowledge, skill and initiative", "weight": 20, "source": "RATED"},
    {"key": "ethics", "nameMn": "Ёс зүй, сахилга", "nameEn": "Ethics and discipline", "weight": 10, "source": "RATED"}],
  "lateReport": 0, "poorReport": 0, "most": 0}',
 'Гүйцэтгэлийн төлөвлөгөө, ажлын гүйцэтгэл, үр дүн, мэргэшлийн түвшинг үнэлэх журам (Засгийн газрын 2020 оны 218 дугаар тогтоол); оноо, зэрэглэлийг тодруулна',
 'Rule on performance plans and the evaluation of civil servants (Government resolution 218 of 2020); points and bands to be confirmed',
 'UNVERIFIED', 'Бүртгэлийн эхний утга', now());

-- What the monitoring team found when it looked at a reported result. The newest one counts.
create table evaluation.verdict (
    id          uuid primary key default uuidv7(),
    measure_id  uuid not null,
    document_id uuid not null,
    kind        text not null check (kind in ('CONFIRMED', 'LOWERED', 'RAISED', 'NOT_ASSESSABLE')),
    -- What was told when the team looked; null if nothing was.
    told        numeric(6, 3) check (told between 0 and 100),
    percent     numeric(6, 3) check (percent between 0 and 100),
    reason      text not null default '' check (length(reason) <= 2000),
    evidence    text not null default '' check (length(evidence) <= 2000),
    at          timestamptz not null,
    account_id  uuid,
    post_id     uuid,
    check ((percent is null) = (kind = 'NOT_ASSESSABLE')),
    check (kind = 'CONFIRMED' or (reason <> '' and evidence <> ''))
);
create index verdict_of_measure on evaluation.verdict (measure_id, id desc);
create index verdict_of_document on evaluation.verdict (document_id, measure_id, id desc);
create trigger verdict_unchangeable before update or delete on evaluation.verdict
    for each row execute function evaluation.refuse_change();

-- A part of an organisation's score that no figure of the system gives.
create table evaluation.assessment (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null,
    part            text not null,
    year            int not null check (year between 1990 and 2200),
    percent         numeric(6, 3) not null check (percent between 0 and 100),
    reason          text not null check (length(reason) between 1 and 2000),
    at              timestamptz not null,
    account_id      uuid,
    post_id         uuid
);
create index assessment_of on evaluation.assessment (organisation_id, year, part, id desc);
create trigger assessment_unchangeable before update or delete on evaluation.assessment
    for each row execute function evaluation.refuse_change();

-- How far a document is, as it stood last in each month. Scores are not rounded here.
create table evaluation.document_score (
    month           date not null check (extract(day from month) = 1),
    document_id     uuid not null,
    organisation_id uuid not null,
    level           text not null,
    scale_id        uuid not null references evaluation.scale,
    score           numeric,
    counted         int not null,
    left_out        int not null,
    primary key (document_id, month)
);
create index document_score_of on evaluation.document_score (organisation_id, month, level);

-- What each organisation has to do in a policy document: how many measures count, and their sum.
create table evaluation.share (
    document_id     uuid not null,
    organisation_id uuid not null,
    counted         int not null,
    total           numeric not null,
    run             bigint not null default 0,
    primary key (document_id, organisation_id)
);
create index share_of on evaluation.share (organisation_id);

-- How far an organisation is, as it stood last in each month, and how that was reached.
create table evaluation.organisation_score (
    month           date not null check (extract(day from month) = 1),
    organisation_id uuid not null,
    scale_id        uuid not null references evaluation.scale,
    score           numeric,
    late            int not null,
    explanation     jsonb not null,
    primary key (month, organisation_id)
);
create index organisation_score_of on evaluation.organisation_score (organisation_id, month);

create sequence evaluation.run;
