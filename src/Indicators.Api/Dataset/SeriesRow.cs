using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>A series as stored, with its names and its coverage.</summary>
internal sealed record SeriesRow
{
    /// <summary>A query to be completed by conditions, an order and a limit.</summary>
    public const string Select = """
        select s.key, s.indicator, s.area, s.counterpart, s.item, s.unit, s.frequency, i.topic, i.measure, i.area_role as AreaRole,
          i.counterpart_role as CounterpartRole, i.name as IndicatorName, a.name as AreaName, c.name as CounterpartName, t.name as ItemName,
          u.name as UnitName, p.name as TopicName, covered.*
        """;

    /// <summary>The tables and the release, over all observations; to be followed by more conditions.</summary>
    public static string From { get; } = FromWhere("");

    private static string FromWhere(string known) =>
        $"""
            from indicators.series s
            join indicators.indicator i on i.release_id = s.release_id and i.code = s.indicator
            join indicators.topic p on p.release_id = s.release_id and p.code = i.topic
            join indicators.area a on a.release_id = s.release_id and a.code = s.area
            join indicators.area c on c.release_id = s.release_id and c.code = s.counterpart
            join indicators.item t on t.release_id = s.release_id and t.code = s.item
            join indicators.unit u on u.release_id = s.release_id and u.code = s.unit
            cross join lateral (
              select min(lower(o.period)) as Start, max(upper(o.period)) - 1 as End,
                count(*) filter (where o.shape <> 'change_only') as Points,
                count(distinct o.period) filter (where o.shape <> 'change_only') as Periods,
                count(*) filter (where o.shape = 'change_only') as ChangeOnly, count(distinct o.document) as Documents,
                max(o.updated) as Updated
              from indicators.observation o{known}
              where o.release_id = s.release_id and o.series = s.key
            ) covered
            where s.release_id = @release
            """;

    /// <summary>The same, over the observations that were known by the day <c>@asOf</c> where the request names one.</summary>
    public static string FromOf(ApiRequest request) =>
        request.Parameters.FindNumber(ObservationFilter.AsOf) is null
            ? From
            : FromWhere(
                $" join indicators.document d on d.release_id = o.release_id and d.slug = o.document and {KnownDays.Of(request).IsKnown}"
            );

    /// <summary>The condition that anything of a series was known by then.</summary>
    public const string IsKnown = "covered.documents > 0";

    public required string Key { get; init; }

    public required string Indicator { get; init; }

    public required string Area { get; init; }

    public required string Counterpart { get; init; }

    public required string Item { get; init; }

    public required string Unit { get; init; }

    public required string Frequency { get; init; }

    public required string Topic { get; init; }

    public required string Measure { get; init; }

    public required string AreaRole { get; init; }

    public required string? CounterpartRole { get; init; }

    public required string IndicatorName { get; init; }

    public required string AreaName { get; init; }

    public required string CounterpartName { get; init; }

    public required string ItemName { get; init; }

    public required string UnitName { get; init; }

    public required string TopicName { get; init; }

    public required DateOnly? Start { get; init; }

    public required DateOnly? End { get; init; }

    public required long Points { get; init; }

    public required long Periods { get; init; }

    public required long ChangeOnly { get; init; }

    public required long Documents { get; init; }

    public required DateOnly? Updated { get; init; }

    /// <summary>Position in the requested order; selected only for lists.</summary>
    public string[] SortKeys { get; init; } = [];

    public Series ToSeries(ReleaseCodes codes) =>
        new()
        {
            Key = Key,
            Indicator = Indicator,
            Area = Area,
            Counterpart = Counterpart,
            Item = Item,
            Unit = Unit,
            Frequency = Frequency,
            Topic = Topic,
            Measure = Codes.Parse<Measure>(Measure),
            Names = new SeriesNames
            {
                Indicator = IndicatorName,
                Area = AreaName,
                Counterpart = CounterpartName,
                Item = ItemName,
                Unit = UnitName,
                Topic = TopicName,
                AreaRole = AreaRole,
                CounterpartRole = CounterpartRole,
            },
            Coverage = new SeriesCoverage
            {
                Start = Start,
                End = End,
                Points = Points,
                Periods = Periods,
                ChangeOnly = ChangeOnly,
                Documents = Documents,
                Updated = Updated,
            },
            Release = codes.Version,
            Self = $"{Paths.Series}/{Key}",
            Title = SeriesTitle.Of(codes, new SeriesKey(Indicator, Area, Counterpart, Item, Unit, Frequency)),
        };
}
