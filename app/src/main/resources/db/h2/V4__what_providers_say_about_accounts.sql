-- The feed tells of accounts and templates too: what changed is named by one id, whatever it is.
alter table feed_entry add column subject varchar(64);
update feed_entry set subject = coalesce(message, conversation);
alter table feed_entry alter column subject set not null;
alter table feed_entry drop column message;
alter table feed_entry drop column conversation;

create table account_notice (
  company varchar(64) not null,
  account varchar(64) not null,
  told_at bigint not null,
  id varchar(256) not null,
  doc varchar not null,
  primary key (company, account, told_at, id)
);

-- A webhook that comes twice is one notice.
create unique index account_notice_once on account_notice (id);

-- Whom each portfolio wrote to outside their windows; rows older than a day are swept.
create table reached (
  company varchar(64) not null,
  portfolio varchar(128) not null,
  kind varchar(16) not null,
  address varchar not null,
  reached_at bigint not null,
  primary key (company, portfolio, kind, address)
);

create index reached_by_time on reached (reached_at);
