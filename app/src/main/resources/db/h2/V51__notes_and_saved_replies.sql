-- What people write down beside a conversation. It is no message and is never sent.
create table note (
  company varchar(64) not null,
  id varchar(64) not null,
  conversation varchar(64) not null,
  author varchar(64),
  content varchar not null,
  mentions varchar not null,
  created_at bigint not null,
  primary key (company, id)
);

create index note_by_conversation on note (company, conversation, created_at, id);

-- Texts that are used again and again.
create table saved_reply (
  company varchar(64) not null,
  id varchar(64) not null,
  name varchar not null,
  content varchar not null,
  language varchar(16),
  team varchar(200),
  updated_at bigint not null,
  primary key (company, id)
);
