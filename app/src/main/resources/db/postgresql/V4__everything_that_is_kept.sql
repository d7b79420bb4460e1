-- Every row belongs to a company, and the company leads every key, so that the tables can be spread
-- by it. Instants are milliseconds since the epoch. Keys are time-ordered. Texts are compared by
-- their bytes, as programs compare them, not as dictionaries do. What no query asks for is in doc,
-- as JSON, kept as it was written: nothing here looks into it.

create table installation (
  name text collate "C" not null primary key,
  content text not null
);

create table company (
  id text collate "C" not null primary key,
  doc text not null
);

create table agent (
  company text collate "C" not null,
  id text collate "C" not null,
  doc text not null,
  primary key (company, id)
);

create table token (
  company text collate "C" not null,
  id text collate "C" not null,
  hash text collate "C" not null,
  name text not null,
  agent text,
  created_at bigint not null,
  primary key (company, id)
);

-- Who signs in is known only by this.
create unique index token_by_hash on token (hash);

create table account (
  company text collate "C" not null,
  id text collate "C" not null,
  channel text collate "C" not null,
  external_id text collate "C" not null,
  doc text not null,
  secrets bytea not null,
  primary key (company, id)
);

-- Whose webhook it is, is known only by this.
create unique index account_by_external_id on account (channel, external_id);

create table template (
  company text collate "C" not null,
  id text collate "C" not null,
  account text collate "C" not null,
  name text collate "C" not null,
  language text collate "C" not null,
  doc text not null,
  primary key (company, id)
);

create index template_by_name on template (company, account, name, language, id);

create table contact (
  company text collate "C" not null,
  id text collate "C" not null,
  created_at bigint not null,
  identities text not null,
  profile_name text,
  user_name text,
  details text default '{}' not null,
  merged_into text collate "C",
  version bigint default 1 not null,
  primary key (company, id)
);

create index contact_by_creation on contact (company, created_at, id);

create table contact_identity (
  company text collate "C" not null,
  channel text collate "C" not null,
  kind text collate "C" not null,
  address text collate "C" not null,
  contact text collate "C" not null,
  primary key (company, channel, kind, address)
);

-- The merged contacts, apart: every decision asks for the consent of all that are one person.
create table contact_merged (
  company text collate "C" not null,
  head text collate "C" not null,
  contact text collate "C" not null,
  primary key (company, head, contact)
);

-- The history of a contact's addresses. Lines are added and never changed.
create table contact_link (
  company text collate "C" not null,
  contact text collate "C" not null,
  id text collate "C" not null,
  doc text not null,
  primary key (company, contact, id)
);

create table consent (
  company text collate "C" not null,
  contact text collate "C" not null,
  given_at bigint not null,
  id text collate "C" not null,
  doc text not null,
  primary key (company, contact, given_at, id)
);

-- Rows of conversations change with every message; what they leave free lets them stay on their
-- page.
create table conversation (
  company text collate "C" not null,
  id text collate "C" not null,
  version bigint not null,
  account text collate "C" not null,
  channel text collate "C" not null,
  contact text collate "C" not null,
  addresses text not null,
  active_at bigint not null,
  closes_at bigint,
  ours_last boolean not null,
  unread int not null,
  doc text not null,
  primary key (company, id)
) with (fillfactor = 70);

create index conversation_by_activity on conversation (company, active_at, id);
create index conversation_by_closing on conversation (company, closes_at, id);
create index conversation_by_contact on conversation (company, contact, id);

create table conversation_address (
  company text collate "C" not null,
  account text collate "C" not null,
  kind text collate "C" not null,
  address text collate "C" not null,
  conversation text collate "C" not null,
  primary key (company, account, kind, address)
);

-- The conversations with something unread, apart: most conversations are read, and an inbox asks
-- for the others only.
create table conversation_unread (
  company text collate "C" not null,
  active_at bigint not null,
  conversation text collate "C" not null,
  primary key (company, active_at, conversation)
);

-- Conversations that turned out to be with the same user as another one: their ids lead to it.
create table conversation_absorbed (
  company text collate "C" not null,
  id text collate "C" not null,
  conversation text collate "C" not null,
  primary key (company, id)
);

create table message (
  company text collate "C" not null,
  id text collate "C" not null,
  conversation text collate "C" not null,
  sent_at bigint not null,
  created_at bigint not null,
  state text collate "C" not null,
  external_id text,
  external_hash bigint,
  doc text not null,
  primary key (company, id)
) with (fillfactor = 85);

create index message_by_thread on message (company, conversation, sent_at, id);
create index message_by_external_id on message (company, external_hash);

-- The held messages, apart: every inbound message asks for those of its conversation.
create table message_held (
  company text collate "C" not null,
  conversation text collate "C" not null,
  message text collate "C" not null,
  primary key (company, conversation, message)
);

create table waiting_receipt (
  company text collate "C" not null,
  id text collate "C" not null,
  account text collate "C" not null,
  external_hash bigint not null,
  received_at bigint not null,
  doc text not null,
  primary key (company, id)
);

create index waiting_receipt_by_message on waiting_receipt (company, account, external_hash);
create index waiting_receipt_by_time on waiting_receipt (received_at);

create table outbox (
  company text collate "C" not null,
  message text collate "C" not null,
  account text collate "C" not null,
  conversation text collate "C" not null,
  stage text collate "C" not null,
  line_at bigint not null,
  due_at bigint not null,
  expires_at bigint,
  attempts int not null,
  primary key (company, message)
) with (fillfactor = 70);

create index outbox_by_due on outbox (due_at, message);
create index outbox_by_line on outbox (company, conversation, line_at, message);

create table kept_answer (
  company text collate "C" not null,
  scope text collate "C" not null,
  client_key text collate "C" not null,
  fingerprint text not null,
  status int not null,
  location text not null,
  answer text not null,
  kept_at bigint not null,
  primary key (company, scope, client_key)
);

create index kept_answer_by_time on kept_answer (kept_at);

create table feed_entry (
  company text collate "C" not null,
  sequence bigint not null,
  kind text not null,
  subject text not null,
  fed_at bigint not null,
  primary key (company, sequence)
);

create index feed_entry_by_time on feed_entry (fed_at);

create table account_notice (
  company text collate "C" not null,
  account text collate "C" not null,
  told_at bigint not null,
  id text collate "C" not null,
  doc text not null,
  primary key (company, account, told_at, id)
);

-- A webhook that comes twice is one notice.
create unique index account_notice_once on account_notice (id);

-- Whom each portfolio wrote to outside their windows; rows older than a day are swept.
create table reached (
  company text collate "C" not null,
  portfolio text collate "C" not null,
  kind text collate "C" not null,
  address text collate "C" not null,
  reached_at bigint not null,
  primary key (company, portfolio, kind, address)
);

create index reached_by_time on reached (reached_at);

-- Raw bodies are written once and never changed; what becomes of them stands in webhook_part.
create table webhook_body (
  id text collate "C" not null primary key,
  channel text not null,
  headers text not null,
  body bytea not null
);

create table webhook_pending (
  received_at bigint not null,
  id text collate "C" not null,
  origin text collate "C" not null,
  body text collate "C" not null,
  item int,
  primary key (received_at, id)
);

create table webhook_part (
  id text collate "C" not null primary key,
  company text collate "C" not null,
  origin text not null,
  state text collate "C" not null,
  reason text,
  received_at bigint not null,
  item int
);

create index webhook_part_by_state on webhook_part (company, state, received_at, id);

-- Files that came with messages or were uploaded to be sent; their bytes lie elsewhere.
create table media_file (
  company text collate "C" not null,
  id text collate "C" not null,
  message text collate "C",
  created_at bigint not null,
  doc text not null,
  primary key (company, id)
);

-- The files about which something is to be done, apart: most are at rest.
create table media_due (
  company text collate "C" not null,
  id text collate "C" not null,
  due_at bigint not null,
  primary key (company, id)
);

create index media_due_by_time on media_due (due_at, company, id);

-- What of our files the providers have, by account.
create table media_copy (
  company text collate "C" not null,
  id text collate "C" not null,
  account text collate "C" not null,
  external_id text not null,
  until bigint not null,
  primary key (company, id, account)
);

create table sandbox_state (
  channel text collate "C" not null,
  name text collate "C" not null,
  content text not null,
  primary key (channel, name)
);
