-- The trace finds the sentences to compare in the memory of the server that was asked, and reads them by their keys.
drop index indicators.text_sentence_masked_idx;
