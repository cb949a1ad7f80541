using System.Globalization;
using Dapper;
using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Data;

/// <summary>The conditions of a request in SQL. Only constants are put together; every value is a parameter.</summary>
internal sealed class FigureConditions
{
    private readonly List<string> _series = ["true"];
    private readonly List<string> _figures = ["true"];

    public FigureConditions(DataQuery query)
    {
        if (query.Flow.Topic is { } topic)
            _series.Add($"i.topic = {Parameter(topic)}");
        if (query.Keys is { Count: 1 } one)
            AddKey(one[0]);
        else if (query.Keys is { } several)
            _figures.Add($"({string.Join(" or ", several.Select(key => $"({string.Join(" and ", Of(key).Prepend("true"))})"))})");
        if (query.From is { } from)
            _figures.Add($"f.period && daterange({Parameter(from)}, null, '[]')");
        if (query.To is { } to)
            _figures.Add($"f.period && daterange(null, {Parameter(to)}, '[]')");
        if (query.UpdatedSince is { } since)
            _figures.Add($"f.updated >= {Parameter(since)}");
        _figures.AddRange(
            query.Conditions.Select(condition => condition.Component == FigureStructure.Time ? Period(condition) : Of(condition))
        );
    }

    public DynamicParameters Parameters { get; } = new();

    /// <summary>Takes series whole.</summary>
    public string OfSeries => string.Join(" and ", _series);

    public string OfFigures => string.Join(" and ", _figures);

    // A single key narrows the series before figures are distinguished; only FIGURE has to be compared afterwards.
    private void AddKey(IReadOnlyList<string[]?> key)
    {
        foreach (var (dimension, codes) in FigureStructure.Dimensions.Zip(key).Where(pair => pair.Second is not null))
        {
            var isFigure = dimension.Id == "FIGURE";
            var expression = FigureColumns.Of(dimension);
            (isFigure ? _figures : _series).Add(
                $"{(isFigure ? expression : expression.Replace("f.", "s.", StringComparison.Ordinal))} = any({Parameter(codes!)})"
            );
        }
    }

    private IEnumerable<string> Of(IReadOnlyList<string[]?> key) =>
        FigureStructure
            .Dimensions.Zip(key)
            .Where(pair => pair.Second is not null)
            .Select(pair => $"{FigureColumns.Of(pair.First)} = any({Parameter(pair.Second!)})");

    private string Of(ComponentCondition condition)
    {
        var expression = FigureColumns.Of(condition.Component);
        var isNumber = FigureColumns.IsNumber(condition.Component);
        if (isNumber && condition.Operator is not ("co" or "nc" or "sw" or "ew"))
            return Joined(
                condition,
                value => $"nullif({expression}, 'NaN')::numeric {Sign(condition.Operator)} {Parameter(Number(value))}"
            );
        return condition.Operator switch
        {
            "eq" => $"{expression} = any({Parameter(condition.Values.ToArray())})",
            "ne" => $"{expression} <> all({Parameter(condition.Values.ToArray())})",
            "co" => Joined(condition, value => $"position({Parameter(value)} in {expression}) > 0"),
            "nc" => Joined(condition, value => $"position({Parameter(value)} in coalesce({expression}, '')) = 0"),
            "sw" => Joined(condition, value => $"starts_with({expression}, {Parameter(value)})"),
            "ew" => Joined(condition, value => $"right({expression}, length({Parameter(value)})) = {Parameter(value)}"),
            var other => Joined(condition, value => $"{expression} collate \"C\" {Sign(other)} {Parameter(value)}"),
        };
    }

    private string Period(ComponentCondition condition) =>
        Joined(
            condition,
            value =>
            {
                if (!TimePeriod.TryRead(value, out var first, out var last))
                    throw RequestFault.Invalid(
                        $"'{ShownValue.Of(value)}' is not a period. Write 2020, 2020-S1, 2020-Q1, 2020-01 or 2020-01-31."
                    );
                return condition.Operator switch
                {
                    "eq" => $"f.period = daterange({Parameter(first)}, {Parameter(last)}, '[]')",
                    "ne" => $"f.period <> daterange({Parameter(first)}, {Parameter(last)}, '[]')",
                    "ge" => $"f.period && daterange({Parameter(first)}, null, '[]')",
                    "le" => $"f.period && daterange(null, {Parameter(last)}, '[]')",
                    "gt" => $"lower(f.period) > {Parameter(last)}",
                    _ => $"upper(f.period) <= {Parameter(first)}",
                };
            }
        );

    private static string Joined(ComponentCondition condition, Func<string, string> one) =>
        $"({string.Join(condition.Operator is "ne" or "nc" ? " and " : " or ", condition.Values.Select(one))})";

    private static string Sign(string operation) =>
        operation switch
        {
            "eq" => "=",
            "ne" => "<>",
            "lt" => "<",
            "le" => "<=",
            "gt" => ">",
            _ => ">=",
        };

    private static decimal Number(string value) => decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);

    private string Parameter(object value)
    {
        var name = $"p{Parameters.ParameterNames.Count()}";
        Parameters.Add(name, value);
        return value is string ? $"@{name}::text"
            : value is DateOnly ? $"@{name}::date"
            : $"@{name}";
    }
}
