-- The days between which a document was published, computed once. What it says counts as said from the second on.
alter table indicators.document
  add column said_from date,
  add column said_by date;

comment on column indicators.document.said_from is 'First day on which it may have been published: the earliest known, else the first of its date; written by the import';
comment on column indicators.document.said_by is 'Day by which it was published: the latest known, else the last of its date; written by the import';

update indicators.document d
set said_from = coalesce(d.published_earliest, (
      select case
        when plain ~ '^[0-9]{4}$' then make_date(plain::integer, 1, 1)
        when plain ~ '^[0-9]{4}-[0-9]{2}$' then to_date(plain, 'YYYY-MM')
        when plain ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then plain::date
      end
      from regexp_replace(d.published_edtf, '/.*$|[~?%]', '', 'g') plain)),
    said_by = coalesce(d.published_latest, (
      select case
        when plain ~ '^[0-9]{4}$' then make_date(plain::integer, 12, 31)
        when plain ~ '^[0-9]{4}-[0-9]{2}$' then (to_date(plain, 'YYYY-MM') + interval '1 month' - interval '1 day')::date
        when plain ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then plain::date
      end
      from regexp_replace(d.published_edtf, '^.*/|[~?%]', '', 'g') plain));
