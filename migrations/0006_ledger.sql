-- How the numerals of the texts are accounted for: as part of a figure, or with a reason why they are none. The texts need not be at
-- hand: the totals are part of the seeds, and are checked against the texts where these are.

create table indicators.ledger_total (
  release_id  integer not null constraint ledger_total_release_fkey references indicators.release on delete cascade,
  file        text not null constraint ledger_total_file_form check (file ~ '^[A-Za-z0-9._-]{1,120}$'),
  document    text,
  reason      text not null constraint ledger_total_reason_code
              check (reason in ('figure', 'date', 'year', 'ordinal', 'name', 'note_mark', 'bibliography', 'page', 'clock_time', 'age', 'vague',
                                'idiom', 'repeated', 'furniture', 'period', 'other')),
  numerals    integer not null constraint ledger_total_numerals_positive check (numerals >= 1),
  constraint ledger_total_key unique nulls not distinct (release_id, file, document, reason),
  constraint ledger_total_document_fkey foreign key (release_id, document) references indicators.document on delete cascade
);

comment on column indicators.ledger_total.document is 'The work that the lines belong to; null for lines between the works';
comment on column indicators.ledger_total.reason is 'figure: an observation is anchored there; all others are no figures';
