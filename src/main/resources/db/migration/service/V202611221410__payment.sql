-- What is to be paid for a case, and what was paid. Amounts are whole tögrög.

create function service.next_invoice_number(year int) returns bigint language plpgsql as $$
begin
    return nextval(format('service.invoice_%s', year));
exception when undefined_table then
    perform pg_advisory_xact_lock(hashtext('service.invoice'), year);
    execute format('create sequence if not exists service.invoice_%s', year);
    return nextval(format('service.invoice_%s', year));
end $$;

create table service.invoice (
    id              uuid primary key default uuidv7(),
    number          text not null unique,
    -- A case is paid for once, however often its process leads to the step.
    application_id  uuid not null unique references service.application,
    organisation_id uuid not null,
    amount          numeric(14, 0) not null check (amount > 0),
    -- Where the process waits.
    engine_ref      text not null,
    -- Known to us and to the payment provider only.
    callback_key    uuid not null unique default gen_random_uuid(),
    issued_at       timestamptz not null,
    expires_at      timestamptz not null
);
create index on service.invoice (organisation_id, id);

-- Where an invoice stands: its last row.
create table service.invoice_state (
    id         bigint generated always as identity primary key,
    invoice_id uuid not null references service.invoice,
    state      text not null check (state in
        ('OPEN', 'PAID', 'REFUND_ASKED', 'REFUNDED', 'CANCELLED', 'EXPIRED')),
    at         timestamptz not null,
    account_id uuid,
    post_id    uuid,
    reason     text not null default ''
);
create index on service.invoice_state (invoice_id, id);
create unique index on service.invoice_state (invoice_id) where state = 'REFUNDED';

-- Money that paid an invoice: once each, and each money once.
create table service.payment (
    invoice_id      uuid primary key references service.invoice,
    organisation_id uuid not null,
    way             text not null check (way in ('QPAY', 'TRANSFER', 'CASH')),
    -- The payment's id at QPay, the bank's reference, the receipt's number.
    reference       text not null check (reference <> ''),
    amount          numeric(14, 0) not null check (amount > 0),
    paid_at         timestamptz not null,
    account_id      uuid,
    post_id         uuid,
    unique (organisation_id, way, reference)
);

-- What QPay made of an invoice: how it is shown to somebody who pays.
create table service.qpay_invoice (
    invoice_id uuid primary key references service.invoice,
    qpay_id    text not null unique,
    qr_text    text not null,
    short_url  text not null,
    links      jsonb not null,
    made_at    timestamptz not null
);

create table service.statement (
    id              uuid primary key default uuidv7(),
    organisation_id uuid not null,
    name            text not null,
    sha256          bytea not null,
    at              timestamptz not null,
    account_id      uuid,
    post_id         uuid
);

-- Money that came to the account, and what became of it.
create table service.statement_line (
    id              uuid primary key default uuidv7(),
    statement_id    uuid not null references service.statement,
    organisation_id uuid not null,
    reference       text not null check (reference <> ''),
    day             date not null,
    amount          numeric(16, 2) not null check (amount > 0),
    words           text not null,
    payer           text not null,
    outcome         text not null check (outcome in
        ('MATCHED', 'UNKNOWN', 'AMOUNT', 'DOUBLE', 'CLOSED', 'SET_ASIDE')),
    invoice_id      uuid references service.invoice,
    decided_at      timestamptz,
    account_id      uuid,
    post_id         uuid,
    reason          text not null default '',
    -- The same line in two files comes in once.
    unique (organisation_id, reference)
);
create index on service.statement_line (organisation_id, id)
    where outcome in ('UNKNOWN', 'AMOUNT', 'DOUBLE', 'CLOSED');

-- Comparisons of what was paid here with what was paid there.
create table service.reconciliation (
    id       uuid primary key default uuidv7(),
    at       timestamptz not null,
    -- How many invoices could not be asked about.
    unasked  int not null,
    compared int not null
);

create table service.difference (
    id                bigint generated always as identity primary key,
    reconciliation_id uuid not null references service.reconciliation,
    organisation_id   uuid not null,
    kind              text not null check (kind in
        ('NOT_HERE', 'NOT_THERE', 'AMOUNT', 'DOUBLE', 'CLOSED', 'UNMATCHED')),
    way               text not null,
    number            text not null,
    reference         text not null,
    here              numeric(16, 2),
    there             numeric(16, 2)
);
create index on service.difference (reconciliation_id, organisation_id);
