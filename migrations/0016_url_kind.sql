-- What the address of a document leads to. Releases that do not tell have none.
alter table indicators.document
  add column url_kind text constraint document_url_kind_code check (url_kind in ('publisher', 'author', 'archive', 'listing')),
  add constraint document_url_kind_of_url check (url_kind is null or url is not null);

comment on column indicators.document.url_kind is 'Whether the address is the work''s own page, its author''s, an archived copy, or a page that holds it among others';
