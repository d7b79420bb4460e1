-- How the templates of each account were last taken over, and when they will be again; those of
-- accounts that were there before are pulled soon.
create table template_pull (
  company text collate "C" not null,
  account text collate "C" not null,
  due_at bigint not null,
  doc text not null,
  primary key (company, account)
);

create index template_pull_by_due on template_pull (due_at, company, account);

insert into template_pull (company, account, due_at, doc)
  select company, id, 0, '{"count":0,"failures":0}' from account;
