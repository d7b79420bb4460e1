-- Entries are claimed account by account, answers before bulk.
alter table outbox add column priority int default 0 not null;
drop index outbox_by_due;
create index outbox_by_account on outbox (company, account, priority, due_at, message);
