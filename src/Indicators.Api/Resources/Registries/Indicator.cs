using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Model;

namespace Indicators.Api.Resources.Registries;

/// <summary>
/// What is measured. The indicator determines the measure, the dimension of the unit, and the roles of area and counterpart.
/// </summary>
public sealed record Indicator : IRegistryEntry
{
    // Search reads codes without underscores, like the names of enum members.
    internal static readonly RegistryResource<Indicator> Resource = new(
        "indicators",
        "indicator",
        "What is measured: definition, topic, kind of quantity, and the roles of area and counterpart.",
        "debt-to-creditor",
        codes => codes[CodeLists.Indicators],
        """
        select i.code, i.name, i.definition, i.topic, replace(i.kind, '_', '') as Kind, replace(i.measure, '_', '') as Measure,
          replace(i.dimension, '_', '') as Dimension, i.frequency, i.area_role as AreaRole, i.counterpart_role as CounterpartRole,
            i.numerator,
          i.denominator, i.whole_over as Over, i.change_of as ChangeOf, @version as Release,
          '/v1/indicators/' || i.code || '/panel' as Panel, '/v1/indicators/' || i.code || '/chart.svg' as Chart,
          coalesce(n.series, 0) as Series, coalesce(n.figures, 0) as Observations
        from indicators.indicator i
        left join indicators.release_count n on n.release_id = i.release_id and n.list = 'indicator' and n.code = i.code
        where i.release_id = @release
        """,
        (
            "code, name, definition and topic",
            "concat_ws(' ', entry.code, replace(entry.code, '-', ' '), entry.name, entry.definition, entry.topic)"
        )
    );

    /// <summary>Code: lower-case words joined by hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>What exactly is measured.</summary>
    public required string Definition { get; init; }

    /// <summary>Code of its topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Kind of quantity.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>Kind of number, such as a level, a share or a change.</summary>
    public required Measure Measure { get; init; }

    /// <summary>What its units measure.</summary>
    public required UnitDimension Dimension { get; init; }

    /// <summary>Frequency, SDMX CL_FREQ: <c>A</c> annual, <c>_Z</c> not recurring.</summary>
    public required string Frequency { get; init; }

    /// <summary>Role of the area, such as "debtor".</summary>
    public required string AreaRole { get; init; }

    /// <summary>Role of the counterpart, such as "creditor"; null if there is none.</summary>
    public required string? CounterpartRole { get; init; }

    /// <summary>For a quotient of two indicators: code of the numerator; otherwise null.</summary>
    public required string? Numerator { get; init; }

    /// <summary>For a quotient of two indicators: code of the denominator; otherwise null.</summary>
    public required string? Denominator { get; init; }

    /// <summary>
    /// The dimension over which the denominator is the total, if numerator and denominator are the same indicator; otherwise null.
    /// </summary>
    public required SeriesDimension? Over { get; init; }

    /// <summary>For a change or a multiple: code of the indicator that changes; otherwise null.</summary>
    public required string? ChangeOf { get; init; }

    /// <summary>Number of its series.</summary>
    public required long Series { get; init; }

    /// <summary>Number of observations of these series.</summary>
    public required long Observations { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Path of its latest figures side by side.</summary>
    public required string Panel { get; init; }

    /// <summary>Path of the same as a picture.</summary>
    public required string Chart { get; init; }
}
