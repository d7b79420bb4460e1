-- Files that came with messages or were uploaded to be sent; their bytes lie elsewhere.
create table media_file (
  company varchar(64) not null,
  id varchar(64) not null,
  message varchar(64),
  created_at bigint not null,
  doc varchar not null,
  primary key (company, id)
);

-- The files about which something is to be done, apart: most are at rest.
create table media_due (
  company varchar(64) not null,
  id varchar(64) not null,
  due_at bigint not null,
  primary key (company, id)
);

create index media_due_by_time on media_due (due_at, company, id);

-- What of our files the providers have, by account.
create table media_copy (
  company varchar(64) not null,
  id varchar(64) not null,
  account varchar(64) not null,
  external_id varchar not null,
  until bigint not null,
  primary key (company, id, account)
);
