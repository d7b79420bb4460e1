-- Only on PostgreSQL are long tables cut into stretches of time; see the file of the same number
-- there.
comment on table message is 'what was said, by either side';
