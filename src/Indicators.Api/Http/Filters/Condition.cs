using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Http.Filters;

/// <summary>What rows have to pass, in SQL, and the parameter that it comes from; null for what the path or the release fixes.</summary>
internal sealed record Condition(Parameter? Parameter, string Sql)
{
    /// <summary>All of them together; without any, everything passes.</summary>
    public static string All(IEnumerable<Condition> conditions) =>
        string.Join(" and ", conditions.Select(condition => condition.Sql).DefaultIfEmpty("true"));
}
