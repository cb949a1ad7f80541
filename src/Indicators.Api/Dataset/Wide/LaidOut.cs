using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Dataset.Wide;

/// <summary>Answers with observations in the layout that the request asks for.</summary>
internal static class LaidOut
{
    /// <summary>Observations of one grid.</summary>
    public const int MaxFigures = 10_000;

    /// <inheritdoc cref="ObservationAnswers.AnswerAsync"/>
    public static async Task<Reply> AnswerAsync(ApiRequest request, string? series)
    {
        if (ObservationLayout.Contradictions(request) is { } problem)
            return Reply.Of(problem);
        if (!ObservationLayout.IsWide(request))
            return await ObservationAnswers.AnswerAsync(request, series);
        if (await ObservationAnswers.RefusalAsync(request) is { } refusal)
            return Reply.Of(refusal);
        var query = await ObservationQuery.OfAsync(request, series);
        var (grid, observations, unfit) = await LayOutAsync(request, query);
        return grid is null
            ? Reply.Of(unfit!)
            : Reply.Of((await ObservationAnswers.PageAsync(request, query, series, observations, null)) with { Wide = grid }, null);
    }

    /// <inheritdoc cref="ObservationAnswers.TabulateAsync"/>
    public static async Task<Reply> TabulateAsync(ApiRequest request, Series? series)
    {
        if (ObservationLayout.Contradictions(request) is { } problem)
            return Reply.Of(problem);
        var reply = await ObservationAnswers.TabulateAsync(request, series);
        if (!ObservationLayout.IsWide(request) || reply is not Reply.Found { Answer: ObservationTable table })
            return reply;
        var (grid, observations, unfit) = await LayOutAsync(request, table.Query);
        return grid is null ? Reply.Of(unfit!) : Reply.Of(new WideTable(table, grid, observations), null);
    }

    /// <summary>The grid with its observations, or the problem that prevents it.</summary>
    public static async Task<(WideLayout? Grid, IReadOnlyList<Observation> Observations, Problem? Problem)> LayOutAsync(
        ApiRequest request,
        ObservationQuery query
    )
    {
        if (await query.CountAsync() is > MaxFigures and var count)
        {
            return (
                null,
                [],
                Problem.Of(
                    request.Context,
                    ProblemTypes.ResultTooLarge,
                    FormattableString.Invariant($"The result has {count} observations. A grid holds at most {MaxFigures}. Add filters.")
                )
            );
        }

        var observations = new List<Observation>();
        await foreach (var batch in ObservationAssembly.AssembleAsync(request, query.ReadAsync()))
            observations.AddRange(batch);
        var (grid, problem) = WideGrid.Of(request, observations);
        return (grid, observations, problem);
    }
}
