-- The ledger as a transparency log (RFC 6962): the entries in the order in which the sequencer came to
-- them, the tree above them, and what was signed of it.

alter table ledger.entry drop column leaf_hash;
alter table ledger.entry alter content_hash drop not null;

-- Made with a key that the database does not have: a row without a right seal was not written by us.
alter table ledger.entry add seal bytea check (length(seal) = 32);

-- A leaf publishes nothing but its commitment. The content of an act is forgotten by throwing its salt
-- away: the commitment to it stays, and nobody can find out any more to what.
create table ledger.leaf (
    index              bigint primary key check (index >= 0),
    entry_id           bigint not null unique references ledger.entry,
    commitment         bytea not null check (length(commitment) = 32),
    salt               bytea not null check (length(salt) = 16),
    content_salt       bytea check (length(content_salt) = 16),
    content_commitment bytea check (length(content_commitment) = 32),
    check ((content_salt is null) = (content_commitment is not null))
);

-- The roots of full tiles of 256 hashes: level 1 above the leaves, level 2 above level 1.
create table ledger.node (
    level smallint not null check (level > 0),
    index bigint not null check (index >= 0),
    hash  bytea not null check (length(hash) = 32),
    primary key (level, index)
);

create table ledger.checkpoint (
    size bigint primary key check (size > 0),
    root bytea not null check (length(root) = 32),
    at   timestamptz not null,
    note text not null
);

-- How far the sequencer has come: nothing up to the floor can still appear. What was seen up to
-- watched_top is certain once all transactions of that moment have ended.
create table ledger.sequencer (
    is_only     boolean primary key default true check (is_only),
    floor       bigint not null default 0,
    size        bigint not null default 0,
    -- Entries up to here are from before there were seals.
    unsealed_to bigint not null,
    watched_top bigint,
    watched_end xid8,
    watched_at  timestamptz
);
insert into ledger.sequencer (unsealed_to) select coalesce(max(id), 0) from ledger.entry;

-- The keys that sign checkpoints; the private ones are derived from the secret of the installation.
create table ledger.signer (
    number     int primary key,
    name       text not null check (name !~ '[[:space:]+]'),
    public_key bytea not null check (length(public_key) = 32),
    since      timestamptz not null,
    until      timestamptz
);

create table ledger.witness (
    name       text primary key check (name !~ '[[:space:]+]'),
    public_key bytea not null check (length(public_key) = 32),
    since      timestamptz not null,
    until      timestamptz
);

create table ledger.cosignature (
    size    bigint not null references ledger.checkpoint,
    witness text not null references ledger.witness,
    at      timestamptz not null,
    line    text not null,
    primary key (size, witness)
);

create or replace function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'entry' then
        if new.content_hash is null
           and (new.id, new.at, new.act, new.thing_kind, new.thing_id, new.detail)
               = (old.id, old.at, old.act, old.thing_kind, old.thing_id, old.detail)
           and new.seal is not distinct from old.seal
           and new.account_id is not distinct from old.account_id
           and new.post_id is not distinct from old.post_id then
            return new;
        end if;
    elsif tg_op = 'UPDATE' and tg_table_name = 'leaf' then
        if new.content_salt is null
           and (new.index, new.entry_id, new.commitment, new.salt)
               = (old.index, old.entry_id, old.commitment, old.salt) then
            return new;
        end if;
    end if;
    raise exception 'the ledger is only ever added to';
end $$;

create trigger leaf_unchangeable before update or delete on ledger.leaf
    for each row execute function ledger.refuse_change();
create trigger leaf_not_emptied before truncate on ledger.leaf
    for each statement execute function ledger.refuse_change();
create trigger node_unchangeable before update or delete on ledger.node
    for each row execute function ledger.refuse_change();
create trigger node_not_emptied before truncate on ledger.node
    for each statement execute function ledger.refuse_change();
