using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Facets;

/// <summary>Something that a picker offers values of.</summary>
/// <param name="Name">Name of the facet.</param>
/// <param name="Values">Its values of a row <c>x</c> in SQL: what follows <c>select</c>, one column of texts, none or more rows.</param>
/// <param name="Own">The parameters that filter by it.</param>
/// <param name="NameOf">The name of a value, for people.</param>
internal sealed record Facet(string Name, string Values, IReadOnlyList<Parameter> Own, Func<ReleaseCodes, string, string?> NameOf)
{
    /// <summary>A facet of the codes that a parameter filters by.</summary>
    /// <param name="parameter">The parameter; the facet has its name.</param>
    /// <param name="column">The column of <c>x</c>.</param>
    /// <param name="nameOf">The name of a code.</param>
    public static Facet Of(Parameter parameter, string column, Func<ReleaseCodes, string, string?> nameOf) =>
        new(parameter.Name, $"x.{column}", [parameter], nameOf);
}
