using System.Globalization;
using Indicators.Api.Http.Operations;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>Explains an empty list for which <c>asOf</c> is the reason.</summary>
internal static class AsOfWords
{
    /// <summary>The sentences; null if there is nothing to say.</summary>
    /// <param name="request">The request.</param>
    /// <param name="perhapsLater">Documents that may have been there by the day.</param>
    public static async Task<string?> OfAsync(ApiRequest request, IReadOnlyList<string> perhapsLater)
    {
        if (request.Parameters.FindNumber(ObservationFilter.AsOf) is not { } asOf)
            return null;
        var known = KnownDays.Of(request);
        var earliest = await request.QuerySingleAsync<DateOnly?>(
            known.Clock == Clock.Asserted
                ? "select min(d.said_by) as day from indicators.document d where d.release_id = @Id order by day"
                : $"select min({known.By}) as day from indicators.observation o where o.release_id = @Id order by day",
            new { request.Release.Id }
        );
        var day = Day(asOf);
        string?[] words =
        [
            earliest <= asOf ? null : Nothing(known.Clock, day, earliest),
            perhapsLater.Count > 0 ? $"Perhaps {Verb(known.Clock)} by {day}, perhaps later: {string.Join(", ", perhapsLater)}." : null,
        ];
        return words.OfType<string>().ToArray() is { Length: > 0 } sentences ? string.Join(' ', sentences) : null;
    }

    private static string Nothing(Clock clock, string day, DateOnly? earliest) =>
        (clock, earliest) switch
        {
            (Clock.Asserted, { } first) => $"No document was published by {day}; the earliest known date is {Day(first)}.",
            (Clock.Asserted, null) => $"No document is known to have been published by {day}.",
            (_, { } first) => $"Nothing was said by {day}; the earliest known date is {Day(first)}.",
            _ => $"Nothing is known to have been said by {day}.",
        };

    private static string Verb(Clock clock) => clock == Clock.Asserted ? "published" : "said";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
