-- An import inserts a row at a time. Indexes over words take entries many times faster in batches, from a list of pending entries.
-- Each search reads this list, so the import empties it before it commits.
alter index indicators.observation_search_idx set (fastupdate = on);
alter index indicators.series_summary_search_idx set (fastupdate = on);
alter index indicators.document_summary_english_idx set (fastupdate = on);
alter index indicators.document_summary_simple_idx set (fastupdate = on);
