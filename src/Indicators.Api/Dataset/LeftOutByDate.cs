using Dapper;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>The documents with figures that <c>asOf</c> leaves out because their dates are uncertain.</summary>
/// <param name="Undated">Documents with figures that have no known date.</param>
/// <param name="PerhapsLater">Documents with figures that may have become known by the day or later.</param>
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
