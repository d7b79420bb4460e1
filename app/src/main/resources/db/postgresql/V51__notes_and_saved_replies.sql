-- What people write down beside a conversation. It is no message and is never sent.
create table note (
  company text collate "C" not null,
  id text collate "C" not null,
  conversation text collate "C" not null,
  author text collate "C",
  content text not null,
  mentions text not null,
  created_at bigint not null,
  primary key (company, id)
);

create index note_by_conversation on note (company, conversation, created_at, id);

-- Texts that are used again and again.
create table saved_reply (
  company text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  content text not null,
  language text collate "C",
  team text collate "C",
  updated_at bigint not null,
  primary key (company, id)
);
