-- When a figure was said, which of several to take, and which item includes which. Releases that do not tell have none of it.
alter table indicators.observation
  add column said_edtf   text,
  add column said_basis  text constraint observation_said_basis_code
             check (said_basis in ('explicit', 'relative', 'inherited', 'publication', 'unknown')),
  add column rank        text not null default 'normal' constraint observation_rank_code
             check (rank in ('preferred', 'normal', 'deprecated')),
  add column rank_reason text,
  add constraint observation_said_by_basis check ((said_edtf is not null) = (coalesce(said_basis, 'unknown') <> 'unknown')),
  add constraint observation_deprecated_for_a_reason check (rank <> 'deprecated' or rank_reason is not null);

alter table indicators.item
  add column part_of text,
  add constraint item_part_of_other check (part_of <> code),
  add constraint item_part_of_fkey foreign key (release_id, part_of) references indicators.item;

comment on column indicators.observation.said_edtf is 'When the one who is credited said it; the document''s own date is document.published_edtf';
comment on column indicators.observation.rank is 'Which of several figures of one series and period to take, as the curator decided it';
comment on column indicators.item.part_of is 'The item that includes it, wherever the two stand in series that are otherwise alike';
