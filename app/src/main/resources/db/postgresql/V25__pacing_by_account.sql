-- Entries are claimed account by account, answers before bulk.
alter table outbox add column priority int default 0 not null;
drop index outbox_by_due;
create index outbox_by_account on outbox (company, account, priority, due_at, message);

-- Which instance sends from which account, so that one alone paces it. A lease of an instance that
-- no longer lives is none.
create table lane (
  company text collate "C" not null,
  account text collate "C" not null,
  instance text collate "C" not null,
  primary key (company, account)
);
