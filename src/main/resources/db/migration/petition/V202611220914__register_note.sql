-- What the register of petitions asks for besides: how the paper is counted, numbered and kept.
create table petition.register_note (
    petition_id     uuid primary key references petition.petition,
    vulnerable      text check (vulnerable in ('ELDERLY', 'DISABLED', 'SINGLE_PARENT',
                        'LARGE_FAMILY', 'LOW_INCOME', 'CHILD', 'HOMELESS')),
    pages           int check (pages between 1 and 9999),
    incoming_number text,
    outgoing_number text,
    retention       text check (retention in ('YEAR_1', 'YEARS_3', 'YEARS_5', 'YEARS_10',
                        'PERMANENT')),
    at              timestamptz not null,
    account_id      uuid,
    post_id         uuid
);
