-- People who share work.
create table team (
  company varchar(64) not null,
  id varchar(200) not null,
  name varchar not null,
  members varchar not null,
  primary key (company, id)
);

-- Who cares for a conversation, and how far they are with it, stood in doc, where no query finds it.
-- Nobody is an empty text, so that an index finds what is nobody's like what is somebody's.
alter table conversation add column status varchar(16) default 'open' not null;
alter table conversation add column assignee varchar(64) default '' not null;
alter table conversation add column team varchar(200) default '' not null;

update conversation set
  status = coalesce(regexp_substr(doc, '^[{]"status":"([a-z]+)"', 1, 1, 'c', 1), 'open'),
  assignee = coalesce(regexp_substr(doc, '^[{]"status":"[a-z]+","issue_open":(?:true|false)(?:,"issue_template_at":"[^"]*")?,"assignee":"([^"]*)"', 1, 1, 'c', 1), ''),
  team = coalesce(regexp_substr(doc, '^[{]"status":"[a-z]+","issue_open":(?:true|false)(?:,"issue_template_at":"[^"]*")?(?:,"assignee":"[^"]*")?,"team":"([^"]*)"', 1, 1, 'c', 1), '');

create index conversation_by_assignee on conversation (company, assignee, active_at, id);
create index conversation_by_team on conversation (company, team, active_at, id);

-- Teams were words that anybody could write; they are teams without members now.
insert into team (company, id, name, members)
  select distinct company, team, team, '[]' from conversation where team <> '';

-- The conversations that wake by themselves, apart: few do.
create table conversation_snoozed (
  company varchar(64) not null,
  conversation varchar(64) not null,
  until_at bigint not null,
  primary key (company, conversation)
);

create index conversation_snoozed_by_time on conversation_snoozed (until_at, company, conversation);
