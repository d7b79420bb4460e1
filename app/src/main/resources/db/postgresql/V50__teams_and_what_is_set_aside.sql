-- People who share work.
create table team (
  company text collate "C" not null,
  id text collate "C" not null,
  name text not null,
  members text not null,
  primary key (company, id)
);

-- Who cares for a conversation, and how far they are with it, stood in doc, where no query finds it.
-- Nobody is an empty text, so that an index finds what is nobody's like what is somebody's.
alter table conversation add column status text collate "C" default 'open' not null;
alter table conversation add column assignee text collate "C" default '' not null;
alter table conversation add column team text collate "C" default '' not null;

update conversation set
  status = coalesce(substring(doc from '^[{]"status":"([a-z]+)"'), 'open'),
  assignee = coalesce(substring(doc from '^[{]"status":"[a-z]+","issue_open":(?:true|false)(?:,"issue_template_at":"[^"]*")?,"assignee":"([^"]*)"'), ''),
  team = coalesce(substring(doc from '^[{]"status":"[a-z]+","issue_open":(?:true|false)(?:,"issue_template_at":"[^"]*")?(?:,"assignee":"[^"]*")?,"team":"([^"]*)"'), '');

create index conversation_by_assignee on conversation (company, assignee, active_at, id);
create index conversation_by_team on conversation (company, team, active_at, id);

-- Teams were words that anybody could write; they are teams without members now.
insert into team (company, id, name, members)
  select distinct company, team, team, '[]' from conversation where team <> '';

-- The conversations that wake by themselves, apart: few do.
create table conversation_snoozed (
  company text collate "C" not null,
  conversation text collate "C" not null,
  until_at bigint not null,
  primary key (company, conversation)
);

create index conversation_snoozed_by_time on conversation_snoozed (until_at, company, conversation);
