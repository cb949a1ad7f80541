using Indicators.Api.Catalog;
using Indicators.Api.Feeds;
using Indicators.Api.Resources.Releases.Changes;

namespace Indicators.Api.Resources.Releases.Feed;

/// <summary>A release with the one published before it.</summary>
internal sealed record FeedRow
{
    /// <summary>The newest 50 releases, without drafts.</summary>
    public const string Sql = $"""
        select r.release_id as Id, r.version, r.published, r.notes, r.content_hash as ContentHash, before.release_id as BeforeId,
          before.version as Before,
          (select n.figures from indicators.release_count n where n.release_id = r.release_id and n.list = 'release') as Observations,
          c.added, c.changed, c.corrected, c.withdrawn
        from indicators.release r
        left join lateral (
          select b.release_id, b.version from indicators.release b
          where b.version not like '%-draft' and (b.published, string_to_array(b.version, '.')::numeric[]) < {ReleaseOrder.Key}
          order by b.published desc, string_to_array(b.version, '.')::numeric[] desc limit 1
        ) before on true
        left join indicators.release_change c on c.release_id = r.release_id and c.before is not distinct from before.release_id
        where r.version not like '%-draft'
        order by {ReleaseOrder.Key} desc
        limit 50
        """;

    public required int Id { get; init; }

    public required string Version { get; init; }

    public required DateOnly Published { get; init; }

    public required string Notes { get; init; }

    public required string ContentHash { get; init; }

    public required int? BeforeId { get; init; }

    public required string? Before { get; init; }

    public required long Observations { get; init; }

    /// <summary>What the import has counted; null if another release counts as the one before now.</summary>
    public required long? Added { get; init; }

    public required long? Changed { get; init; }

    public required long? Corrected { get; init; }

    public required long? Withdrawn { get; init; }

    /// <summary>The changes since the release before, if they are counted.</summary>
    public ChangeCounts? Changes =>
        Added is null
            ? null
            : new()
            {
                Added = Added.Value,
                Changed = Changed!.Value,
                Corrected = Corrected!.Value,
                Withdrawn = Withdrawn!.Value,
            };

    /// <summary>Start of the day of publication in RFC 3339.</summary>
    public string Day => Feeds.Feed.Moment(Published);

    /// <summary>A URN derived from the content.</summary>
    public string Urn => ContentUrn.Of(ContentHash);
}

/// <summary>A release with its changes.</summary>
internal sealed record ReleaseEntry(FeedRow Release, ChangeCounts Changes)
{
    /// <summary>The text shown by feed readers: the notes and the number of changes.</summary>
    public string Text =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Release.Notes.TrimEnd()}\n\n{Release.Observations} observations; {Told}"
        );

    private string Told =>
        Release.Before is null
            ? "the first release."
            : string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"since {Release.Before}: {Changes.Added} added, {Changes.Changed} described otherwise, {Changes.Corrected} "
                    + $"corrected, {Changes.Withdrawn} withdrawn."
            );
}
