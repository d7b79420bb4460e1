-- What each message was quoted at, what the provider said, and what was booked. It names no person.
create table ledger (
  company varchar(64) not null,
  message varchar(64) not null,
  conversation varchar(64) not null,
  sent_at bigint not null,
  doc varchar not null,
  primary key (company, message)
);

create index ledger_by_thread on ledger (company, conversation, sent_at, message);

-- The entries that arrived and have no price, apart: new prices ask for them only.
create table ledger_unpriced (
  company varchar(64) not null,
  channel varchar(32) not null,
  message varchar(64) not null,
  primary key (company, channel, message)
);

-- The ledger summed by day, in the transaction that changes it. Days are counted since the epoch,
-- in the account's time zone.
create table usage_day (
  company varchar(64) not null,
  day_number int not null,
  account varchar(64) not null,
  channel varchar(32) not null,
  category varchar(64) not null,
  currency varchar(8) not null,
  market varchar(128) not null,
  messages bigint not null,
  delivered bigint not null,
  units bigint not null,
  charged bigint not null,
  unpriced bigint not null,
  amount decimal(38, 12) not null,
  pending decimal(38, 12) not null,
  primary key (company, day_number, account, channel, category, currency, market)
);

create table rate_card (
  company varchar(64) not null,
  channel varchar(32) not null,
  doc varchar not null,
  primary key (company, channel)
);

create table budget (
  company varchar(64) not null,
  account varchar(64) not null,
  doc varchar not null,
  primary key (company, account)
);
