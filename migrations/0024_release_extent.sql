-- How far the periods of a release reach, for the catalogue: it must not read every figure.

create table indicators.release_extent (
  release_id  integer not null constraint release_extent_pkey primary key
    constraint release_extent_release_fkey references indicators.release on delete cascade,
  first_day   date,
  last_day    date
);

comment on table indicators.release_extent is 'First and last day of the periods that have both; null if there is none';

create function indicators.measure_extent(which integer) returns void language sql as $$
  delete from indicators.release_extent where release_id = which;
  insert into indicators.release_extent (release_id, first_day, last_day)
  select which, min(lower(o.period)), max(upper(o.period)) - 1
  from indicators.observation o
  where o.release_id = which and not lower_inf(o.period) and not upper_inf(o.period);
$$;

alter function indicators.summarise_release(integer) rename to summarise_pairs;

-- Fills the tables of summaries for one release whose rows are all there. The import calls it; a later migration may replace it.
create function indicators.summarise_release(which integer) returns void language plpgsql as $$
begin
  perform indicators.summarise_pairs(which);
  perform indicators.measure_extent(which);
end
$$;

revoke execute on function indicators.summarise_release(integer), indicators.measure_extent(integer) from public;

select indicators.measure_extent(release_id) from indicators.release;
