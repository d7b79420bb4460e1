-- How far work got that walks through everything a company has.
create table progress (
  company text collate "C" not null,
  walk text collate "C" not null,
  place text not null,
  primary key (company, walk)
);

-- People who were erased and of whom traces are still looked for; then the row goes, too.
create table erasure (
  company text collate "C" not null,
  id text collate "C" not null,
  doc text not null,
  primary key (company, id)
);
