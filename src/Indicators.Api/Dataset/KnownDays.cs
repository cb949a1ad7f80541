using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>
/// The first and last day on which a figure may have become known, in SQL, by one of two clocks: the publication of its document
/// (<c>asserted</c>), or the day on which the credited source said it (<c>said</c>). A figure was said by the time it was printed, so the
/// document's date bounds both.
/// </summary>
/// <param name="Clock">The clock.</param>
internal sealed record KnownDays(Clock Clock)
{
    public static readonly ChoiceParameter Parameter = new(
        "clock",
        "The day from which a figure counts as known, for `asOf` and `last`. `said`: the day by which the credited source had said "
            + "it; if only the date of the document is known, that date. `asserted`: the day by which its document was published. "
            + "Default: the `clock` of the release (`said` since 2026.5, `asserted` before).",
        "said",
        Codes.All<Clock>()
    )
    {
        ListName = "KnownClock",
    };

    /// <summary>The clock that the request names, else that of its release.</summary>
    public static KnownDays Of(ApiRequest request) => new(Codes.Parse<Clock>(request.Parameters.Find(Parameter) ?? request.Release.Clock));

    /// <summary>The first possible day; null if unknown. Uses the observation <c>o</c>.</summary>
    public string From => Clock == Clock.Said ? "coalesce(o.said_from, o.asserted_from)" : "o.asserted_from";

    /// <summary>The day by which it was known; null if there is no such day.</summary>
    // The earliest of several days; least() ignores nulls.
    public string By => ByOf("o.");

    /// <summary>Whether it was known by the day <c>@asOf</c>, whichever day it was.</summary>
    // Written as the indices are.
    public string IsKnown => IsKnownOf("o.");

    /// <summary>The same of anything with columns <c>said_by</c> and <c>asserted_by</c>.</summary>
    /// <param name="prefix">What stands before the names of the columns: an alias and a dot.</param>
    public string IsKnownOf(string prefix) => $"coalesce({ByOf(prefix)}, 'infinity') <= @asOf::date";

    /// <summary>Whether the day by which it was known is missing.</summary>
    public string IsUndated => $"{By} is null";

    /// <summary>Whether the day <c>@asOf</c> lies within the bounds: perhaps it was known by then, perhaps not.</summary>
    public string MayBeLater => $"{By} > @asOf::date and coalesce({From} <= @asOf::date, true)";

    private string ByOf(string prefix) => Clock == Clock.Said ? $"least({prefix}said_by, {prefix}asserted_by)" : $"{prefix}asserted_by";

    /// <summary>The requested day and clock; null without <c>asOf</c>.</summary>
    public static string? InWords(ApiRequest request) =>
        request.Parameters.FindNumber(ObservationFilter.AsOf) is { } day
            ? $"{(Of(request).Clock == Clock.Said ? "said" : "as the texts said")} by {day:yyyy-MM-dd}"
            : null;

    /// <summary>A clock where no parameter counts by it, or null.</summary>
    public static Problem? Contradictions(ApiRequest request) =>
        request.Parameters.Find(Parameter) is { } clock
        && request.Parameters.FindNumber(ObservationFilter.AsOf) is null
        && request.Parameters.FindNumber(ObservationFilter.Last) is null
            ? Problem.Of(
                request.Context,
                [
                    ParameterProblem.Of(
                        Parameter.Name,
                        ProblemTypes.ContradictoryParameters,
                        $"'clock={clock}' says how 'asOf' and 'last' count, and neither is given. Add 'asOf', or leave 'clock' out."
                    ),
                ]
            )
            : null;
}
