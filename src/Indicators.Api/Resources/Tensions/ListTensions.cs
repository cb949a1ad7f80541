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
        var tensions = (await ReleaseTensions.LoadAsync(request)).All;
        if (request.Parameters.Find(Strained) is { } strained)
            tensions = [.. tensions.Where(tension => tension.IsContradicted == (strained == "true"))];
        if (
            await EitherFigure.PassingAsync(request, tensions.SelectMany(ReleaseTensions.FiguresOf).Select(figure => figure.Id)) is
            { } passing
        )
            tensions = [.. tensions.Where(tension => ReleaseTensions.FiguresOf(tension).Any(figure => passing.Contains(figure.Id)))];
        var start = request.Cursor is { } cursor ? tensions.ToList().FindIndex(tension => tension.Id == cursor.Keys[0]) + 1 : 0;
        if (request.Cursor is not null && start == 0)
            return Reply.Of(Problem.Of(request.Context, ProblemTypes.InvalidCursor));
        var page = tensions.Skip(start).Take(request.Limit).ToArray();
        var next = start + page.Length < tensions.Count ? request.NextCursor(page[^1].Id) : null;
        return Reply.OfPage(request, tensions.Count, await TensionAssembly.AssembleAsync(request, page), next);
    }
}
