using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Http.Filters;

/// <summary>An SQL condition on rows, and the parameter it comes from; null if the path or the release sets it.</summary>
internal sealed record Condition(Parameter? Parameter, string Sql)
{
    /// <summary>The conjunction of all conditions; <c>true</c> if there are none.</summary>
    public static string All(IEnumerable<Condition> conditions) =>
        string.Join(" and ", conditions.Select(condition => condition.Sql).DefaultIfEmpty("true"));
}
