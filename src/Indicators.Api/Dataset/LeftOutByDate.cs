using Dapper;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>The documents whose figures <c>asOf</c> leaves out for want of a certain date.</summary>
/// <param name="Undated">Those with figures of which no day is known by which they were known.</param>
/// <param name="PerhapsLater">Those with figures that may have been known by the day, or later.</param>
internal sealed record LeftOutByDate(IReadOnlyList<string> Undated, IReadOnlyList<string> PerhapsLater)
{
    /// <param name="request">The request, with <c>asOf</c>.</param>
    /// <param name="known">The clock.</param>
    /// <param name="condition">All other conditions, on <c>indicators.observation o</c>.</param>
    /// <param name="parameters">The values, with the day.</param>
    public static async Task<LeftOutByDate> LoadAsync(ApiRequest request, KnownDays known, string condition, DynamicParameters parameters)
    {
        return new(await DocumentsAsync(known.IsUndated), await DocumentsAsync(known.MayBeLater));

        async Task<IReadOnlyList<string>> DocumentsAsync(string lacking) =>
            await request.QueryAsync<string>(
                $"""
                select distinct o.document collate "C" as slug
                from indicators.observation o
                where {condition} and {lacking}
                order by slug
                """,
                parameters
            );
    }
}
