-- Who is signed in with a browser. Of the cookie only a hash is kept.
create table browser_session (
  hash text collate "C" not null primary key,
  company text collate "C" not null,
  token_hash text collate "C" not null,
  agent text collate "C",
  begun_at bigint not null,
  used_at bigint not null
);

create index browser_session_by_agent on browser_session (company, agent);
create index browser_session_by_use on browser_session (used_at);
create index browser_session_by_beginning on browser_session (begun_at);
