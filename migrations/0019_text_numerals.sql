-- Why a numeral of a text is no figure, where the ledger of the seeds says so. The rows belong to the texts, not to a release: they come
-- and go with them, and change no hash.

create table indicators.text_numeral (
  text       text not null,
  paragraph  integer not null,
  span       int4range not null constraint text_numeral_span_not_empty check (not isempty(span) and lower(span) >= 0),
  reason     text not null constraint text_numeral_reason_code
             check (reason in ('date', 'year', 'ordinal', 'name', 'note_mark', 'bibliography', 'page', 'clock_time', 'age', 'vague', 'idiom',
                               'repeated', 'furniture', 'period', 'other')),
  note       text,
  constraint text_numeral_pkey primary key (text, paragraph, span),
  constraint text_numeral_paragraph_fkey foreign key (text, paragraph) references indicators.text_paragraph on delete cascade
);

comment on column indicators.text_numeral.span is 'Code points of the numeral, or of the name or date that holds it, within the paragraph';
