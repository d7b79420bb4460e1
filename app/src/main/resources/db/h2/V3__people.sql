-- People with several addresses: what the company says of them, which contact turned out to be which,
-- and who said so.
alter table contact add column details varchar default '{}' not null;
alter table contact add column merged_into varchar(64);
alter table contact add column version bigint default 1 not null;

-- People are found by the search index, which lies beside the database.
alter table contact drop column search;

-- The merged contacts, apart: every decision asks for the consent of all that are one person.
create table contact_merged (
  company varchar(64) not null,
  head varchar(64) not null,
  contact varchar(64) not null,
  primary key (company, head, contact)
);

-- The history of a contact's addresses. Lines are added and never changed.
create table contact_link (
  company varchar(64) not null,
  contact varchar(64) not null,
  id varchar(64) not null,
  doc varchar not null,
  primary key (company, contact, id)
);

create index conversation_by_contact on conversation (company, contact, id);

-- Conversations that turned out to be with the same user as another one: their ids lead to it.
create table conversation_absorbed (
  company varchar(64) not null,
  id varchar(64) not null,
  conversation varchar(64) not null,
  primary key (company, id)
);
