-- Messages and raw events are cut into stretches of time, by their ids, which rise with it: what is
-- past its time goes by whole tables, and what is written and asked for lies in the newest ones.
-- What was there before becomes the first stretch, as it is; nothing is copied. A row for which
-- there is no stretch goes into the one named other, so that none is ever refused.
do $$
declare
  kept text;
  past text;
  other text;
  bound text := '';
  -- An id is base 32 of 64 bits: 42 of milliseconds, 22 of a counter, which is 0 here.
  digits constant text := '0123456789abcdefghjkmnpqrstvwxyz';
  -- As many milliseconds, with the two highest bits of the counter.
  rest bigint := (extract(epoch from date_trunc('month', now() at time zone 'UTC')
    + interval '1 month') * 1000)::bigint * 4;
  definition text;
  key_name text;
  key_definition text;
  indexes text[];
  index_name text;
begin
  for place in 1..9 loop
    bound := substr(digits, (rest % 32)::int + 1, 1) || bound;
    rest := rest / 32;
  end loop;
  bound := bound || '0000';
  foreach kept in array array['message', 'webhook_body', 'webhook_part'] loop
    past := kept || '__past';
    other := kept || '__other';
    select conname, pg_get_constraintdef(oid) into key_name, key_definition
      from pg_constraint where conrelid = kept::regclass and contype = 'p';
    select coalesce(array_agg(indexdef), '{}') into indexes from pg_indexes
      where schemaname = current_schema and tablename = kept and indexname <> key_name;
    for index_name in select indexname from pg_indexes
        where schemaname = current_schema and tablename = kept loop
      execute format('alter index %I rename to %I', index_name, index_name || '__past');
    end loop;
    execute format('alter table %I rename to %I', kept, past);
    execute format('create table %I (like %I including defaults) partition by range (id)', kept, past);
    execute format('alter table %I add constraint %I %s', kept, key_name, key_definition);
    foreach definition in array indexes loop
      execute definition;
    end loop;
    execute format('create table %I (like %I including defaults)', other, past);
    execute format('with moved as (delete from %I where id >= %L returning *) insert into %I select * from moved',
      past, bound, other);
    execute format('alter table %I attach partition %I default', kept, other);
    execute format('alter table %I attach partition %I for values from (minvalue) to (%L)', kept, past, bound);
  end loop;
  alter table message__other set (fillfactor = 85);
end $$;
