using Dapper;
using Indicators.Api.Http.Operations;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>The documents with figures that <c>asOf</c> leaves out because their dates are uncertain.</summary>
/// <param name="Undated">Documents with figures that have no known date.</param>
/// <param name="PerhapsLater">Documents with figures that may have become known by the day or later.</param>
internal sealed record LeftOutByDate(IReadOnlyList<string> Undated, IReadOnlyList<string> PerhapsLater)
{
    /// <summary>Maximum number of documents of each kind.</summary>
    private const int MaxListed = 1_000;

    /// <param name="request">The request, with <c>asOf</c>.</param>
    /// <param name="known">The clock.</param>
    /// <param name="condition">All other conditions, on <c>indicators.observation o</c>.</param>
    /// <param name="parameters">The values, with the day.</param>
    public static async Task<LeftOutByDate> LoadAsync(ApiRequest request, KnownDays known, string condition, DynamicParameters parameters)
    {
        return new(
            await DocumentsAsync("within is null", known.IsUndated),
            await DocumentsAsync("within @> @asOf::date", known.MayBeLater)
        );

        async Task<IReadOnlyList<string>> DocumentsAsync(string inDoubt, string lacking) =>
            await request.QueryAsync<string>(
                $"""
                select distinct doubt.document collate "C" as slug
                from indicators.document_doubt doubt
                where doubt.release_id = @release and doubt.clock = '{Codes.Of(known.Clock)}' and doubt.{inDoubt}
                  and exists (select from indicators.observation o where {condition} and o.document = doubt.document and {lacking})
                order by slug
                limit {MaxListed}
                """,
                parameters
            );
    }
}
