-- The trace finds numbers in the memory of the server that was asked.
drop index indicators.observation_number_idx;
drop index indicators.observation_area_number_idx;
