-- What a transaction changed of a company is one row: `entries` has a line for each thing, its kind
-- and its id, numbered from the first sequence to the last.
create table feed_block (
  company varchar(64) not null,
  last_sequence bigint not null,
  first_sequence bigint not null,
  fed_at bigint not null,
  entries varchar not null,
  primary key (company, last_sequence)
);

insert into feed_block (company, last_sequence, first_sequence, fed_at, entries)
  select company, sequence, sequence, fed_at, kind || ' ' || subject from feed_entry;

create index feed_block_by_time on feed_block (fed_at);

drop table feed_entry;
