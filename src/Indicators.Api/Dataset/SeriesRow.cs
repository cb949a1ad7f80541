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
          u.name as UnitName, p.name as TopicName,
          s.first_day as Start, s.last_day as End, s.points, s.periods, s.change_only as ChangeOnly, s.documents, s.updated
        """;

    /// <summary>The names of the codes of the series <c>s</c>.</summary>
    public const string Names = """
        join indicators.indicator i on i.release_id = s.release_id and i.code = s.indicator
        join indicators.topic p on p.release_id = s.release_id and p.code = i.topic
        join indicators.area a on a.release_id = s.release_id and a.code = s.area
        join indicators.area c on c.release_id = s.release_id and c.code = s.counterpart
        join indicators.item t on t.release_id = s.release_id and t.code = s.item
        join indicators.unit u on u.release_id = s.release_id and u.code = s.unit
        """;

    /// <summary>The tables and the release, over all observations; to be followed by more conditions.</summary>
    public const string From = $"from indicators.series_summary s\n{Names}\nwhere s.release_id = @release";

    /// <summary>The same, over the observations that were known by the day <c>@asOf</c> where the request names one.</summary>
    public static string FromOf(ApiRequest request) => $"from {SummaryOf(request)} s\n{Names}\nwhere s.release_id = @release";

    /// <summary>The same without names: enough for filters and orders.</summary>
    public static string SourceOf(ApiRequest request) => $"from {SummaryOf(request)} s\nwhere s.release_id = @release";

    private static string SummaryOf(ApiRequest request) =>
        request.Parameters.FindNumber(ObservationFilter.AsOf) is null
            ? "indicators.series_summary"
            : $"""
                (
                  select whole.release_id, whole.key, whole.indicator, whole.area, whole.counterpart, whole.item, whole.unit,
                    whole.frequency, whole.name_order, whole.search, whole.title, whole.subject, whole.names, known.*
                  from indicators.series_summary whole
                  cross join lateral (
                    select min(lower(o.period)) as first_day, max(upper(o.period)) - 1 as last_day,
                      count(*) filter (where o.shape <> 'change_only') as points,
                      count(distinct o.period) filter (where o.shape <> 'change_only') as periods,
                      count(*) filter (where o.shape = 'change_only') as change_only, count(distinct o.document) as documents,
                      max(o.updated) as updated
                    from indicators.observation o
                    where o.release_id = whole.release_id and o.series = whole.key and {KnownDays.Of(request).IsKnown}
                  ) known
                )
                """;

    /// <summary>The condition that anything of a series was known by then.</summary>
    public const string IsKnown = "s.documents > 0";

    /// <summary>The same condition on the stored summary.</summary>
    public static string HasKnown(ApiRequest request) =>
        $"""
            (select o.id from indicators.observation o
             where o.release_id = s.release_id and o.series = s.key and {KnownDays.Of(request).IsKnown} limit 1) is not null
            """;

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
