using System.Text.Json.Nodes;
using Indicators.Api.Comparisons;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Statements;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>From a number or a sentence to the figures that it may come from.</summary>
internal static class TraceText
{
    /// <summary>Number of figures that must share a bare number for it to count as ambiguous.</summary>
    private const int Several = 3;

    /// <summary>Tensions that are shown at most.</summary>
    private const int MaxTensions = 20;

    private const string Path = "/v1/trace";
    private const string OnlyDirections = "the curated texts say which way this went, and give no figure";
    private const string OnlyEnglish = "only English is read; in other languages no more than numbers and names can be found";

    private const string Description =
        "Give a number, a claim or a whole sentence. The service reads its quantities, places, years and other words, and ranks "
        + "the figures that it may come from. `score` says how likely a figure is the one that is meant; `label` and `agreement` say "
        + "whether it says the same, and `explanation` says what agrees, what differs and what is left open. `statements` answers "
        + "each number and question of the text, in order. The service does not judge what is true. If several figures share a "
        + "number, `facets` help to narrow it down. If nothing is similar, `matches` is empty. With `asOf`, only figures that were known "
        + "by that day are considered.";

    private static readonly TextParameter Q = new(
        "q",
        "The number, claim or sentence, in English. Send longer texts with POST.",
        "Uzbekistan owed China 3.8 billion dollars at the end of 2023"
    )
    {
        Required = true,
    };

    private static readonly NumberParameter Limit = new("limit", "Maximum number of matches.", 10, 1, 100) { Default = 10 };

    public static readonly Operation Operation = new()
    {
        Path = Path,
        Id = "traceText",
        Tag = "Trace",
        Summary = "Trace a number or a sentence to its source",
        Description = Description,
        Parameters = [Q, Limit, ObservationFilter.AsOf, KnownDays.Parameter, .. CommonParameters.OfResources],
        Answer = typeof(TraceAnswer),
        ShowsTexts = true,
        UsesWords = true,
        Handle = request => AnswerAsync(request, request.Parameters.Find(Q)),
    };

    public static readonly Operation OfBody = Operation with
    {
        Id = "traceLongText",
        Summary = "Trace a longer text to its sources",
        Description =
            $"For texts of up to {TraceBody.MaxBytes / 1024} KiB, sent as `{{\"q\": \"…\"}}`. "
            + $"Each sentence is read separately. {Description}",
        Parameters = [Limit, ObservationFilter.AsOf, KnownDays.Parameter, .. CommonParameters.OfResources],
        Body = typeof(TraceBody),
        BodyDescription = "The text to trace, as JSON",
        BodyExample = new JsonObject { ["q"] = "Bishkek owes Beijing four billion dollars. That is about 40 percent of its GDP." },
        ExampleOf = Operation.Id,
        ReadBody = async context => await TraceBody.ReadAsync(context),
        Handle = request => AnswerAsync(request, (string?)request.Body),
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request, string? text)
    {
        if (text is null)
            return Refuse(request, ProblemTypes.MissingParameter, "'q' is missing. Give the number, claim or sentence to trace.");
        if (KnownDays.Contradictions(request) is { } contradictory)
            return Reply.Of(contradictory);
        if (QueryReader.NumbersIn(text) is > QueryReader.MaxNumbers and var numbers)
            return Refuse(
                request,
                ProblemTypes.TooManyNumbers,
                $"The text has {numbers} numbers. At most {QueryReader.MaxNumbers} are traced at once. Send a few sentences at a time."
            );
        var (asked, release) = await TraceReleaseRows.LoadAsync(request, text);
        var meaning = await request.Context.RequestServices.GetRequiredService<MeaningModel>().OfAsync(request, asked, release);
        var (query, matches, sharing, statements) = await Tracer.TraceAsync(
            asked,
            release,
            [MaskedSearch.Of(request), .. meaning is null ? [] : new[] { meaning }, new KnownCandidates(request)]
        );
        var isShared = sharing.Count >= Several;
        var shown = matches.Take(request.Parameters.FindNumber(Limit) ?? Limit.Default!.Value).ToArray();
        var (figures, relations) = await AssembleAsync(request, shown);
        return Reply.Of(
            new TraceAnswer
            {
                Query = new TraceUnderstood
                {
                    Text = query.Text,
                    Quantities = [.. query.WithQuantity.Select(TracedQuantity.Of)],
                    Places = query.Places,
                    Years = query.Years,
                },
                Matches = figures,
                Total = matches.Count,
                Conflicts = relations,
                Tensions = await TensionsAsync(request, shown),
                Facets = isShared ? TraceFacets.Of(sharing) : null,
                Note =
                    query.Language is { IsEnglish: false } ? OnlyEnglish
                    : matches.Count == 0 ? Reasons.Unmatched
                    : matches[0].IsOnlyNear ? statements[0].Reason
                    : matches.All(match => !match.Candidate.HasNumber) ? OnlyDirections
                    : isShared ? $"{sharing.Count} figures share this number; name a place, a unit or a subject to tell which is meant"
                    : null,
                Statements = [.. statements.Select(TracedStatement.Of)],
                Language = TracedLanguage.Of(query.Language!),
                Answer = QuestionAnswer.Of(query, figures, relations, statements[0].Reason),
                Release = request.Release.Version,
            }
        );
    }

    private static async Task<(IReadOnlyList<TracedFigure> Figures, IReadOnlyList<TracedRelation> Relations)> AssembleAsync(
        ApiRequest request,
        IReadOnlyList<TraceMatch> matches
    )
    {
        var contexts = await FigureContext.LoadAsync(request, matches.Select(match => match.Candidate.Id));
        if (await KnownFigures.AmongAsync(request, contexts.Values.SelectMany(context => context.Figures)) is { } known)
            contexts = contexts.ToDictionary(pair => pair.Key, pair => pair.Value.Among(known));
        var relations = matches
            .SelectMany(match => contexts[match.Candidate.Id].Relations)
            .Distinct()
            .Order(RelationOfMatchRow.ContradictionsFirst)
            .ToArray();
        var related = await FigureContext.LoadAsync(request, relations.SelectMany(row => new[] { row.A, row.B }));
        return (
            [.. matches.Select(match => Of(match, contexts[match.Candidate.Id]))],
            [.. relations.Select(row => row.ToRelation(related[row.A].Observation, related[row.B].Observation))]
        );
    }

    private static TracedFigure Of(TraceMatch match, FigureContext context) =>
        new()
        {
            Label = match.Label,
            Score = match.Score,
            Why = match.Why,
            Agreement = match.Agreement,
            Explanation = match.Explanation,
            Quantity = match.Statement,
            Observation = context.Observation,
            Sentence = context.Sentence,
            Paragraph = context.Paragraph,
            Vintages = context.Vintages,
            Origins = context.Origins,
        };

    private static async Task<IReadOnlyList<Tension>> TensionsAsync(ApiRequest request, IReadOnlyList<TraceMatch> matches)
    {
        var touched = await new TensionQuery(request).AboutAsync([.. matches.Select(match => match.Candidate.Id)], MaxTensions);
        return touched.Count == 0 ? [] : await TensionAssembly.AssembleAsync(request, touched);
    }

    private static Reply Refuse(ApiRequest request, ProblemType type, string detail) =>
        Reply.Of(Problem.Of(request.Context, [ParameterProblem.Of(Q.Name, type, detail)]));
}
