-- How the titles of series are worded. Releases that do not tell have titles put together from the names of their codes.
alter table indicators.indicator add column title_pattern text;
alter table indicators.area add column phrase text;

comment on column indicators.indicator.title_pattern is 'Title of its series with the places of area, counterpart and item in braces, what may be missing in square brackets';
comment on column indicators.area.phrase is 'The name as it stands within a sentence, where that differs from the name';
