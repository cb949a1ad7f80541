using Indicators.Api.Http.Operations;
using Indicators.Model;

namespace Indicators.Api.Resources.Coverage;

/// <summary>Adds up the totals of the ledger.</summary>
internal static class NumeralCounts
{
    private const string Sql = """
        select l.file, l.document, d.title, l.reason, l.numerals
        from indicators.ledger_total l
        left join indicators.document d on d.release_id = l.release_id and d.slug = l.document
        where l.release_id = @release
        order by l.file collate "C", l.document collate "C" nulls first
        """;

    /// <summary>Returns null if the release has no ledger.</summary>
    public static async Task<NumeralCoverage?> CountAsync(ApiRequest request)
    {
        var rows = await request.QueryAsync<Row>(Sql, new { release = request.Release.Id });
        return rows.Count == 0
            ? null
            : new NumeralCoverage
            {
                Total = Sum(rows),
                ByReason = ByReason(rows),
                ByFile =
                [
                    .. rows.GroupBy(row => row.File)
                        .Select(file => new FileNumerals
                        {
                            File = file.Key,
                            Numerals = Sum(file),
                            ByReason = ByReason(file),
                        }),
                ],
                ByDocument =
                [
                    .. rows.GroupBy(row => (row.File, row.Document, row.Title))
                        .Select(part => new DocumentNumerals
                        {
                            File = part.Key.File,
                            Document = part.Key.Document,
                            Title = part.Key.Title,
                            Numerals = Sum(part),
                            ByReason = ByReason(part),
                        }),
                ],
            };
    }

    private static long Sum(IEnumerable<Row> rows) => rows.Sum(row => (long)row.Numerals);

    private static IReadOnlyList<ReasonCount> ByReason(IEnumerable<Row> rows) =>
        [
            .. rows.GroupBy(row => row.Reason)
                .Select(reason => new ReasonCount { Reason = Codes.Parse<LedgerReason>(reason.Key), Numerals = Sum(reason) })
                .OrderByDescending(count => count.Numerals)
                .ThenBy(count => count.Reason),
        ];

    private sealed record Row
    {
        public required string File { get; init; }

        public required string? Document { get; init; }

        public required string? Title { get; init; }

        public required string Reason { get; init; }

        public required int Numerals { get; init; }
    }
}
