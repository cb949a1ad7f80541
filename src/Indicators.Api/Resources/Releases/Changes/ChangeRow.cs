namespace Indicators.Api.Resources.Releases.Changes;

/// <summary>A change of one observation, as ids.</summary>
internal sealed record ChangeRow
{
    /// <summary>
    /// All changes from the release <c>@before</c> (null: from nothing) to <c>@release</c>, as <c>change</c>. An id that both have is the
    /// same assertion whatever its key; of the rest, document and key tell what belongs together.
    /// </summary>
    public const string Changes = """
        with now as (select id, document, key, row_hash from indicators.observation where release_id = @release),
        old as (select id, document, key, row_hash from indicators.observation where release_id = @before::integer),
        fresh as (select * from now where not exists (select from old where old.id = now.id)),
        gone as (select * from old where not exists (select from now where now.id = old.id)),
        change as (
          select 'changed' as kind, now.document, now.key, now.id as after, old.id as before
          from now join old on old.id = now.id
          where now.row_hash <> old.row_hash
          union all
          select case when gone.id is null then 'added' when fresh.id is null then 'withdrawn' else 'corrected' end,
            coalesce(fresh.document, gone.document), coalesce(fresh.key, gone.key), fresh.id, gone.id
          from fresh full join gone on gone.document = fresh.document and gone.key = fresh.key
        )
        """;

    public const string Counts = $"""
        {Changes}
        select count(*) filter (where kind = 'added') as Added, count(*) filter (where kind = 'changed') as Changed,
          count(*) filter (where kind = 'corrected') as Corrected, count(*) filter (where kind = 'withdrawn') as Withdrawn
        from change
        order by Added
        """;

    public const string Page = $"""
        {Changes}
        select kind, document, key, after, before
        from change
        where (@kinds::text[] is null or kind = any(@kinds))
          and (@keys::text[] is null or (document collate "C", key collate "C", coalesce(after, before) collate "C") > ((@keys::text[])[1], (@keys::text[])[2], (@keys::text[])[3]))
        order by document collate "C", key collate "C", coalesce(after, before) collate "C"
        limit @limit
        """;

    public required string Kind { get; init; }

    public required string Document { get; init; }

    public required string Key { get; init; }

    public required string? After { get; init; }

    public required string? Before { get; init; }
}
