using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Facets;

/// <summary>A property whose values are counted, so that a client can offer them as filters.</summary>
/// <param name="Name">Name of the facet.</param>
/// <param name="Values">
/// SQL that returns the values of a row <c>x</c>: what follows <c>select</c>, with one text column and any number of rows.
/// </param>
/// <param name="Own">Parameters that filter by this property.</param>
/// <param name="NameOf">Returns the display name of a value.</param>
internal sealed record Facet(string Name, string Values, IReadOnlyList<Parameter> Own, Func<ReleaseCodes, string, string?> NameOf)
{
    /// <summary>
    /// The column of <c>x</c> with the values; null if they are more than a column. Where it is null, the row does not count.
    /// </summary>
    public string? Column { get; private init; }

    /// <summary>Creates a facet of the codes that a parameter filters by.</summary>
    /// <param name="parameter">The parameter, which gives the facet its name.</param>
    /// <param name="column">The column of <c>x</c> with the codes.</param>
    /// <param name="nameOf">Returns the display name of a code.</param>
    public static Facet Of(Parameter parameter, string column, Func<ReleaseCodes, string, string?> nameOf) =>
        new(parameter.Name, $"x.{column}", [parameter], nameOf) { Column = column };
}
