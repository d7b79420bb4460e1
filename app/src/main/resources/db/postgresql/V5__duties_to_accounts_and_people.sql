-- How accounts fare at their providers; those that were there before are looked after soon.
create table account_condition (
  company text collate "C" not null,
  account text collate "C" not null,
  due_at bigint not null,
  doc text not null,
  primary key (company, account)
);

create index account_condition_by_due on account_condition (due_at, company, account);

insert into account_condition (company, account, due_at, doc)
  select company, id, 0, '{"subscribed":false,"troubles":[]}' from account;

-- What people asked to have deleted through a provider, with what came of it. Nothing is removed.
create table deletion_request (
  code text collate "C" not null primary key,
  waiting boolean not null,
  received_at bigint not null,
  doc text not null
);

create index deletion_request_waiting on deletion_request (waiting, received_at, code);
