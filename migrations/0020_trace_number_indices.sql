-- The trace of a release that is too large for the memory of a server looks for numbers here. A series' key is its parts with points between
-- them: area the second, unit the fifth. A range or bound stands where its first end is.
create index observation_number_idx on indicators.observation (release_id, split_part(series, '.', 5), coalesce(value, low, high), id);
create index observation_area_number_idx
  on indicators.observation (release_id, split_part(series, '.', 2), split_part(series, '.', 5), coalesce(value, low, high), id);
