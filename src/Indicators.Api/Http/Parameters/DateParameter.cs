using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Indicators.Api.Http.Problems;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Parameters;

/// <summary>The day that a year or a month is read as.</summary>
internal enum DayOfPart
{
    First,
    Last,
}

/// <summary>A day, a month or a year. A month or year is read as its first or its last day.</summary>
internal sealed partial class DateParameter(string name, string description, JsonNode example, DayOfPart day)
    : Parameter<DateOnly>(name, description, example)
{
    private const string Form = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    public override OpenApiSchema Schema() => new() { Type = JsonSchemaType.String, Pattern = Form };

    public override object? Read(string raw, ICollection<ParameterProblem> problems)
    {
        if (Parse(raw) is { } date)
            return date;
        problems.Add(
            ParameterProblem.Of(Name, ProblemTypes.InvalidDate, $"'{raw}' is not a valid date. Write YYYY, YYYY-MM or YYYY-MM-DD.")
        );
        return null;
    }

    private DateOnly? Parse(string raw)
    {
        if (!FormPattern().IsMatch(raw))
            return null;
        var numbers = raw.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (year, month) = (
            numbers[0],
            numbers.Length > 1 ? numbers[1]
            : day == DayOfPart.First ? 1
            : 12
        );
        if (year < 1 || month is < 1 or > 12)
            return null;
        var lastDay = DateTime.DaysInMonth(year, month);
        var dayOfMonth =
            numbers.Length > 2 ? numbers[2]
            : day == DayOfPart.First ? 1
            : lastDay;
        return dayOfMonth < 1 || dayOfMonth > lastDay ? null : new DateOnly(year, month, dayOfMonth);
    }

    // \z, because $ would accept a line feed at the end.
    [GeneratedRegex(@"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z")]
    private static partial Regex FormPattern();
}
