using Indicators.Api.Catalog;
using Indicators.Api.Comparisons;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Tensions;

/// <summary>Lists the tensions of a release.</summary>
internal static class ListTensions
{
    private static readonly ChoiceParameter Strained = new(
        "strained",
        "`true`: only tensions that contradict a stated or another implied number. `false`: only the others. Default: all.",
        "true",
        ["true", "false"]
    )
    {
        ListName = "StrainedChoice",
    };

    public static readonly Operation Operation = new()
    {
        Path = Paths.Tensions,
        Id = "listTensions",
        Tag = "Conflicts",
        Summary = "List quantities implied by arithmetic",
        Description =
            "Lists quantities that no text states but that two figures of one paragraph imply. An amount and its share imply the "
            + "total; an amount and the amount per head imply the number of heads; a level and its growth imply the level before. "
            + "Each comes with its formula, the sentences of its operands, the numbers that they allow, and the stated figures that "
            + "agree or disagree with it. These quantities are derived: none is a figure of a text or part of a series. Filters keep "
            + "a tension if at least one of its figures passes all of them. With `asOf`, operands and compared figures are those that were "
            + "known by that day.",
        Parameters =
        [
            Strained,
            .. EitherFigure.Filters.Select(filter => filter.Parameter),
            ObservationFilter.AsOf,
            KnownDays.Parameter,
            .. CommonParameters.OfLists,
        ],
        Answer = typeof(Page<Tension>),
        ShowsTexts = true,
        CursorKeys = CursorKeys.Of("text"),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (KnownDays.Contradictions(request) is { } contradictory)
            return Reply.Of(contradictory);
        var query = new TensionQuery(request);
        var condition = query.Condition;
        var strained = request.Parameters.Find(Strained);
        if (strained is not null)
            condition += $" and {(strained == "true" ? "" : "not ")}{query.IsContradicted}";
        var after = 0;
        if (request.Cursor is { } cursor)
        {
            if (await GetTension.FindAsync(request, cursor.Keys[0]) is not { } last)
                return Reply.Of(Problem.Of(request.Context, ProblemTypes.InvalidCursor));
            after = last.Position;
        }

        query.Parameters.Add("after", after);
        query.Parameters.Add("limit", request.Limit + 1);
        var from = $"from indicators.tension t where t.release_id = @release and {condition}";
        var total = await request.QuerySingleAsync<long>(
            $"select {(query.IsOpen && strained is null ? All : Total.CountSql(from))} as total order by total",
            query.Parameters
        );
        var found = await request.QueryAsync<StoredTension>(
            $"select t.position, t.id {from} and t.position > @after order by t.position limit @limit",
            query.Parameters
        );
        StoredTension[] page = [.. found.Take(request.Limit)];
        var next = found.Count > page.Length ? request.NextCursor(page[^1].Id) : null;
        return Reply.OfPage(
            request,
            query.IsOpen && strained is null ? total : Total.OfCounted(total),
            await TensionAssembly.AssembleAsync(request, await query.ComputeAsync(page)),
            next
        );
    }

    /// <summary>Positions count from 1 without gaps.</summary>
    private const string All = "(select coalesce(max(t.position), 0)::bigint from indicators.tension t where t.release_id = @release)";
}
