namespace Indicators.Api;

/// <summary>A subject that a reader looks for, such as trade or debt.</summary>
public sealed record Topic : IRegistryEntry
{
    internal static readonly RegistryResource<Topic> Resource = new(
        "topics", "topic", "Subjects that a reader looks for; each indicator belongs to one.", "debt", codes => codes.Topics,
        """
        select t.code, t.name, t.definition, @version as Release,
          (select count(*) from indicators.indicator i where i.release_id = t.release_id and i.topic = t.code) as Indicators,
          (select count(*) from indicators.observation o
           join indicators.series s on s.release_id = o.release_id and s.key = o.series
           join indicators.indicator i on i.release_id = o.release_id and i.code = s.indicator
           where o.release_id = t.release_id and i.topic = t.code) as Observations
        from indicators.topic t
        where t.release_id = @release
        """);

    /// <summary>Lower-case words joined by hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What belongs to it.</summary>
    public required string Definition { get; init; }

    /// <summary>Number of its indicators.</summary>
    public required long Indicators { get; init; }

    /// <summary>Number of observations of these.</summary>
    public required long Observations { get; init; }

    /// <summary>Version of the release that this is answered from.</summary>
    public required string Release { get; init; }
}
