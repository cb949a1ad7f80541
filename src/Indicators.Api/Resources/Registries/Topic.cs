using Indicators.Api.Catalog;
using Indicators.Api.Dataset;

namespace Indicators.Api.Resources.Registries;

/// <summary>A subject area, such as trade or debt.</summary>
public sealed record Topic : IRegistryEntry
{
    internal static readonly RegistryResource<Topic> Resource = new(
        "topics",
        "topic",
        "Subjects such as trade or debt, with the amount of data about each. Each indicator belongs to one topic.",
        "debt",
        codes => codes[CodeLists.Topics],
        """
        select t.code, t.name, t.definition, coalesce(n.figures, 0) as Observations, coalesce(n.series, 0) as Series,
          coalesce(n.documents, 0) as Documents, @version as Release,
          (select count(*) from indicators.indicator i where i.release_id = t.release_id and i.topic = t.code) as Indicators
        from indicators.topic t
        left join indicators.release_count n on n.release_id = t.release_id and n.list = 'topic' and n.code = t.code
        where t.release_id = @release
        """,
        ("code, name and definition", "concat_ws(' ', entry.code, replace(entry.code, '-', ' '), entry.name, entry.definition)")
    );

    /// <summary>Code: lower-case words joined by hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>What belongs to the topic.</summary>
    public required string Definition { get; init; }

    /// <summary>Number of its indicators.</summary>
    public required long Indicators { get; init; }

    /// <summary>Number of series of these indicators.</summary>
    public required long Series { get; init; }

    /// <summary>Number of observations of these series.</summary>
    public required long Observations { get; init; }

    /// <summary>Number of documents with such observations.</summary>
    public required long Documents { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }
}
