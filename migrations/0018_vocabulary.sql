-- What words mean in this dataset, for the trace: seeds/vocabulary as JSON. It belongs to no release and is replaced by each import.
create table indicators.vocabulary (
  only_row  boolean not null default true constraint vocabulary_pkey primary key constraint vocabulary_single check (only_row),
  body      text not null
);
comment on table indicators.vocabulary is 'Words of the dataset; general English comes with the program';
