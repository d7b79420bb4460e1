-- How far work got that walks through everything a company has.
create table progress (
  company varchar(64) not null,
  walk varchar(64) not null,
  place varchar not null,
  primary key (company, walk)
);

-- People who were erased and of whom traces are still looked for; then the row goes, too.
create table erasure (
  company varchar(64) not null,
  id varchar(64) not null,
  doc varchar not null,
  primary key (company, id)
);
