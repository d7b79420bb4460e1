-- An embedded database has one instance; what several need stands in the file of the same number
-- for PostgreSQL.
comment on table outbox is 'the line of messages that wait to be sent';
