-- The instances that live, by this database's clock; a lease that each renews.
create table instance (
  id text collate "C" not null primary key,
  alive_until timestamptz not null
);

-- What only one instance does at a time, and which one does.
create table duty (
  name text collate "C" not null primary key,
  instance text collate "C" not null
);

-- Who has claimed what. A claim of an instance that no longer lives is none.
alter table outbox add column claimed_by text collate "C";
alter table media_due add column claimed_by text collate "C";

-- Counted with every message to a customer whose window is closed.
create index reached_by_portfolio on reached (company, portfolio, reached_at)
  include (kind, address);
