using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>Returns the observations that match the filters of a request, as a page or a table.</summary>
internal static class ObservationAnswers
{
    /// <param name="request">The request.</param>
    /// <param name="series">Key of the only series to include; null for all.</param>
    public static async Task<Reply> AnswerAsync(ApiRequest request, string? series)
    {
        if (await RefusalAsync(request) is { } problem)
            return Reply.Of(problem);
        var query = await ObservationQuery.OfAsync(request, series);
        var (page, next) = await query.PageAsync();
        return Reply.Of(await PageAsync(request, query, series, await ObservationAssembly.AssembleAsync(request, page), next), next);
    }

    /// <summary>A page with these observations.</summary>
    public static async Task<ObservationPage> PageAsync(
        ApiRequest request,
        ObservationQuery query,
        string? series,
        IReadOnlyList<Observation> observations,
        string? next
    )
    {
        var total = await query.TotalAsync();
        return new ObservationPage
        {
            Release = request.Release.Version,
            Total = total.Count,
            TotalIs = total.Is,
            Next = next,
            Data = observations,
            Undated = query.Undated,
            PerhapsLater = query.PerhapsLater,
            LeftOut = query.LeftOut,
            Empty =
                total.Count > 0 ? null : await query.WhyEmptyAsync(series is null ? "observations" : $"observations of series {series}"),
        };
    }

    /// <summary>Returns the page as a table if one is requested, otherwise all observations.</summary>
    public static async Task<Reply> TabulateAsync(ApiRequest request, Series? series)
    {
        if (await RefusalAsync(request) is { } problem)
            return Reply.Of(problem);
        var query = await ObservationQuery.OfAsync(request, series?.Key);
        string? next = null;
        if (request.IsPaged)
        {
            (var page, next) = await query.PageAsync();
            query = query.Only([.. page.Select(row => row.Asserted.Id)]);
        }

        var count = await query.CountAsync();
        if (Table.TooLarge(request, count) is { } tooLarge)
            return Reply.Of(tooLarge);
        return Reply.Of(
            new ObservationTable(request, query, series?.Title ?? "Observations") { Name = series?.Key ?? "observations", Count = count },
            next
        );
    }

    /// <summary>The problem if no release can answer the request; otherwise null.</summary>
    public static async Task<Problem?> RefusalAsync(ApiRequest request) =>
        Contradictions(request) ?? KnownDays.Contradictions(request) ?? await NothingToSearch(request, ObservationFilter.Q);

    private static Problem? Contradictions(ApiRequest request)
    {
        var (from, to) = (request.Parameters.FindNumber(ObservationFilter.From), request.Parameters.FindNumber(ObservationFilter.To));
        if (from > to)
        {
            return Problem.Of(
                request.Context,
                [
                    ParameterProblem.Of(
                        ObservationFilter.From.Name,
                        ProblemTypes.ReversedRange,
                        $"'from' ({from:yyyy-MM-dd}) is after 'to' ({to:yyyy-MM-dd}). Give an earlier 'from' or a later 'to'."
                    ),
                ]
            );
        }

        if (
            (from ?? to) is null
            || request.Parameters.Find(ObservationFilter.Basis) is not [var basis]
            || basis != Codes.Of(PeriodBasis.Unknown)
        )
            return null;
        var clock = from is null ? ObservationFilter.To.Name : ObservationFilter.From.Name;
        return Problem.Of(
            request.Context,
            [
                ParameterProblem.Of(
                    ObservationFilter.Basis.Name,
                    ProblemTypes.ContradictoryParameters,
                    $"'periodBasis={basis}' selects observations without a period, '{clock}' those with one. Leave one of them out."
                ),
            ]
        );
    }

    /// <summary>The problem if <c>q</c> has only stop words: an empty result would be misleading.</summary>
    public static async Task<Problem?> NothingToSearch(ApiRequest request, TextParameter q)
    {
        if (request.Parameters.Find(q) is not { } words)
            return null;
        return
            await request.QuerySingleAsync<int>(
                "select numnode(websearch_to_tsquery('english', @words)) as nodes order by nodes",
                new { words }
            ) > 0
            ? null
            : Problem.Of(
                request.Context,
                [ParameterProblem.Of(q.Name, ProblemTypes.NothingToSearch, $"'{words}' has no word or number to search for.")]
            );
    }
}
