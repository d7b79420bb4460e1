-- Every row belongs to a company, and the company leads every key. Instants are milliseconds since
-- the epoch. Keys are time-ordered, so that new rows come to the ends of their indexes: an index
-- into whose middle every row falls is what makes an embedded database grow. Lists are ordered by
-- whole indexes, read forwards or backwards. What no query asks for is in doc, as JSON.

create table installation (
  name varchar(32) not null primary key,
  content varchar not null
);

create table company (
  id varchar(64) not null primary key,
  doc varchar not null
);

create table agent (
  company varchar(64) not null,
  id varchar(64) not null,
  doc varchar not null,
  primary key (company, id)
);

create table token (
  company varchar(64) not null,
  id varchar(64) not null,
  hash varchar(128) not null,
  name varchar not null,
  agent varchar(64),
  created_at bigint not null,
  primary key (company, id)
);

-- Who signs in is known only by this.
create unique index token_by_hash on token (hash);

create table account (
  company varchar(64) not null,
  id varchar(64) not null,
  channel varchar(32) not null,
  external_id varchar not null,
  doc varchar not null,
  secrets varbinary not null,
  primary key (company, id)
);

-- Whose webhook it is, is known only by this.
create unique index account_by_external_id on account (channel, external_id);

create table template (
  company varchar(64) not null,
  id varchar(64) not null,
  account varchar(64) not null,
  name varchar not null,
  language varchar(32) not null,
  doc varchar not null,
  primary key (company, id)
);

create index template_by_name on template (company, account, name, language, id);

create table contact (
  company varchar(64) not null,
  id varchar(64) not null,
  created_at bigint not null,
  search varchar not null,
  identities varchar not null,
  profile_name varchar,
  user_name varchar,
  primary key (company, id)
);

create index contact_by_creation on contact (company, created_at, id);

create table contact_identity (
  company varchar(64) not null,
  channel varchar(32) not null,
  kind varchar(16) not null,
  address varchar not null,
  contact varchar(64) not null,
  primary key (company, channel, kind, address)
);

create table consent (
  company varchar(64) not null,
  contact varchar(64) not null,
  given_at bigint not null,
  id varchar(64) not null,
  doc varchar not null,
  primary key (company, contact, given_at, id)
);

create table conversation (
  company varchar(64) not null,
  id varchar(64) not null,
  version bigint not null,
  account varchar(64) not null,
  channel varchar(32) not null,
  contact varchar(64) not null,
  addresses varchar not null,
  active_at bigint not null,
  closes_at bigint,
  ours_last boolean not null,
  unread int not null,
  doc varchar not null,
  primary key (company, id)
);

create index conversation_by_activity on conversation (company, active_at, id);
create index conversation_by_closing on conversation (company, closes_at, id);

create table conversation_address (
  company varchar(64) not null,
  account varchar(64) not null,
  kind varchar(16) not null,
  address varchar not null,
  conversation varchar(64) not null,
  primary key (company, account, kind, address)
);

-- The conversations with something unread, apart: most conversations are read, and an inbox asks
-- for the others only.
create table conversation_unread (
  company varchar(64) not null,
  active_at bigint not null,
  conversation varchar(64) not null,
  primary key (company, active_at, conversation)
);

create table message (
  company varchar(64) not null,
  id varchar(64) not null,
  conversation varchar(64) not null,
  sent_at bigint not null,
  created_at bigint not null,
  state varchar(16) not null,
  external_id varchar,
  external_hash bigint,
  doc varchar not null,
  primary key (company, id)
);

create index message_by_thread on message (company, conversation, sent_at, id);
create index message_by_external_id on message (company, external_hash);

-- The held messages, apart: every inbound message asks for those of its conversation.
create table message_held (
  company varchar(64) not null,
  conversation varchar(64) not null,
  message varchar(64) not null,
  primary key (company, conversation, message)
);

create table waiting_receipt (
  company varchar(64) not null,
  id varchar(64) not null,
  account varchar(64) not null,
  external_hash bigint not null,
  received_at bigint not null,
  doc varchar not null,
  primary key (company, id)
);

create index waiting_receipt_by_message on waiting_receipt (company, account, external_hash);
create index waiting_receipt_by_time on waiting_receipt (received_at);

create table outbox (
  company varchar(64) not null,
  message varchar(64) not null,
  account varchar(64) not null,
  conversation varchar(64) not null,
  stage varchar(16) not null,
  line_at bigint not null,
  due_at bigint not null,
  expires_at bigint,
  attempts int not null,
  primary key (company, message)
);

create index outbox_by_due on outbox (due_at, message);
create index outbox_by_line on outbox (company, conversation, line_at, message);

create table kept_answer (
  company varchar(64) not null,
  scope varchar not null,
  client_key varchar not null,
  fingerprint varchar(128) not null,
  status int not null,
  location varchar not null,
  answer varchar not null,
  kept_at bigint not null,
  primary key (company, scope, client_key)
);

create index kept_answer_by_time on kept_answer (kept_at);

create table feed_entry (
  company varchar(64) not null,
  sequence bigint not null,
  kind varchar(32) not null,
  conversation varchar(64) not null,
  message varchar(64),
  fed_at bigint not null,
  primary key (company, sequence)
);

create index feed_entry_by_time on feed_entry (fed_at);

-- Raw bodies are written once and never changed; what becomes of them stands in webhook_part.
create table webhook_body (
  id varchar(64) not null primary key,
  channel varchar(32) not null,
  headers varchar not null,
  body varbinary not null
);

create table webhook_pending (
  received_at bigint not null,
  id varchar(64) not null,
  origin varchar(64) not null,
  body varchar(64) not null,
  item int,
  primary key (received_at, id)
);

create table webhook_part (
  id varchar(64) not null primary key,
  company varchar(64) not null,
  origin varchar(64) not null,
  state varchar(16) not null,
  reason varchar,
  received_at bigint not null,
  item int
);

create index webhook_part_by_state on webhook_part (company, state, received_at, id);

create table sandbox_state (
  channel varchar(32) not null,
  name varchar not null,
  content varchar not null,
  primary key (channel, name)
);
