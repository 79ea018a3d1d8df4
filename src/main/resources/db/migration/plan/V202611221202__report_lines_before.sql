-- What a line of a report said until it was changed: up to and with that revision of the report.
create table plan.report_line_before (
    report_id  uuid not null,
    measure_id uuid not null,
    revision   int not null,
    percent    numeric(6, 3),
    words      text not null,
    at         timestamptz not null,
    primary key (report_id, measure_id, revision),
    foreign key (report_id, measure_id) references plan.report_line
);
