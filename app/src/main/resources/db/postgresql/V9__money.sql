-- What each message was quoted at, what the provider said, and what was booked. It names no person.
create table ledger (
  company text collate "C" not null,
  message text collate "C" not null,
  conversation text collate "C" not null,
  sent_at bigint not null,
  doc text not null,
  primary key (company, message)
);

create index ledger_by_thread on ledger (company, conversation, sent_at, message);

-- The entries that arrived and have no price, apart: new prices ask for them only.
create table ledger_unpriced (
  company text collate "C" not null,
  channel text collate "C" not null,
  message text collate "C" not null,
  primary key (company, channel, message)
);

-- The ledger summed by day, in the transaction that changes it. Days are counted since the epoch,
-- in the account's time zone.
create table usage_day (
  company text collate "C" not null,
  day_number int not null,
  account text collate "C" not null,
  channel text collate "C" not null,
  category text collate "C" not null,
  currency text collate "C" not null,
  market text collate "C" not null,
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
  company text collate "C" not null,
  channel text collate "C" not null,
  doc text not null,
  primary key (company, channel)
);

create table budget (
  company text collate "C" not null,
  account text collate "C" not null,
  doc text not null,
  primary key (company, account)
);
