-- Consents as evidence: each entry is a link of its contact's chain, with its place, the hash before
-- it and its own. How long a chain is and how it ends is noted apart, so that an end that was cut off
-- shows. What is left of a chain that was erased with its person says that there was one.
alter table consent add column place bigint default 0 not null;
alter table consent add column previous varchar(64) default '' not null;
alter table consent add column hash varchar(64) default '' not null;

create table consent_head (
  company varchar(64) not null,
  contact varchar(64) not null,
  links bigint not null,
  hash varchar(64) not null,
  primary key (company, contact)
);

create table consent_tombstone (
  company varchar(64) not null,
  contact varchar(64) not null,
  erased_at bigint not null,
  hash varchar(64) not null,
  links bigint not null,
  reason varchar not null,
  primary key (company, contact, erased_at, hash)
);
