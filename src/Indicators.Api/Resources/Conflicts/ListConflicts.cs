using System.Globalization;
using System.Text.Json.Nodes;
using Dapper;
using Indicators.Api.Catalog;
using Indicators.Api.Comparisons;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Model;

namespace Indicators.Api.Resources.Conflicts;

/// <summary>Lists pairs of related figures.</summary>
internal static class ListConflicts
{
    public static readonly FixedCodesParameter Kind = new(
        "kind",
        "Relation of the first figure to the second; separate several kinds with commas. Default: all kinds, including agreement.",
        new JsonArray(Codes.Of(ConflictKind.Contradicts)),
        Codes.All<ConflictKind>()
    )
    {
        ListName = "ConflictKindFilter",
    };

    public static readonly Operation Operation = new()
    {
        Path = "/v1/conflicts",
        Id = "listConflicts",
        Tag = "Conflicts",
        Summary = "List pairs of figures to read together",
        Description =
            "Lists pairs of figures with the sentence of each. A curator decided how the first figure relates to the second and "
            + "gave the reason: `contradicts` if both cannot be true, and other kinds that explain a difference or state an "
            + "agreement. After these come the computed pairs of kind `tension`: a stated figure, and one that together with a third "
            + "implies another number. Filters other than `kind` keep a pair if at least one of its figures passes all of them. The "
            + "list is sorted by the document and position of the first figure. With `asOf`, lists the pairs of which both figures "
            + "were known by that day.",
        Parameters =
        [
            Kind,
            .. EitherFigure.Filters.Select(filter => filter.Parameter),
            ObservationFilter.AsOf,
            KnownDays.Parameter,
            .. CommonParameters.OfLists,
        ],
        Answer = typeof(Page<Conflict>),
        ShowsTexts = true,
        CursorKeys = new((_, keys) => CursorKeys.Are(["text", "integer", "text", "text"], keys) || IsTensionPlace(keys)),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (KnownDays.Contradictions(request) is { } contradictory)
            return Reply.Of(contradictory);
        var parameters = new DynamicParameters(
            new
            {
                release = request.Release.Id,
                limit = request.Limit + 1,
                after = request.Cursor?.Keys.ToArray(),
            }
        );
        var given = GivenOf(request, parameters);
        var known = KnownDays.Of(request);
        var from = $"{ConflictRow.From} and {ConditionOf(given, known)}";
        var pairs = OfferedTensionPairs(request);
        var total = await CountAsync(request, from, given, parameters, pairs);
        var atTensions = request.Cursor is { } cursor && IsTensionPlace(cursor.Keys);
        var after = request.Cursor is null ? "" : $"and {ConflictRow.After}";
        var rows = atTensions
            ? []
            : await request.QueryAsync<ConflictRow>(
                $"select {ConflictRow.Columns} {from} {after} {ConflictRow.Order} limit @limit",
                parameters
            );
        var page = rows.Take(request.Limit).ToArray();
        var start = atTensions ? int.Parse(request.Cursor!.Keys[0], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        var found = rows.Count > page.Length || pairs is null ? [] : await pairs.AfterAsync(start, request.Limit - page.Length + 1);
        var strained = found.Take(request.Limit - page.Length).ToArray();
        var next =
            rows.Count > page.Length ? request.NextCursor(page[^1].SortKeys)
            : found.Count > strained.Length
                ? request.NextCursor((strained.Length > 0 ? strained[^1].Position : 0).ToString(CultureInfo.InvariantCulture))
            : null;
        var data = await AssembleAsync(request, page, strained);
        var empty =
            total.Count > 0
                ? null
                : await EmptyReason.FindAsync(
                    request,
                    "relations",
                    ConflictRow.From,
                    given,
                    some => ConditionOf(some, known),
                    parameters,
                    "No tension passes the filters either.",
                    AllPairs
                );
        return Reply.OfPage(request, total, data, next, empty);
    }

    private const string AllPairs =
        "(select coalesce(sum(n.figures), 0)::bigint from indicators.release_count n "
        + "where n.release_id = @release and n.list = 'relation')";

    private static async Task<Total> CountAsync(
        ApiRequest request,
        string from,
        Parameter[] given,
        DynamicParameters parameters,
        TensionPairs? tensions
    )
    {
        var sql = given.Length == 0 ? AllPairs : Total.CountSql(from);
        var pairs = await request.QuerySingleAsync<long>($"select {sql} as pairs order by pairs", parameters);
        var counted = given.Length == 0 ? pairs : Total.OfCounted(pairs);
        var implied = tensions is null ? 0 : await tensions.CountAsync();
        return new Total(counted.Count + implied.Count, counted.Is ?? implied.Is);
    }

    /// <summary>The pairs that tensions give; null if the request asks for other kinds only.</summary>
    private static TensionPairs? OfferedTensionPairs(ApiRequest request) =>
        request.Parameters.Find(Kind) is { } kinds && !kinds.Contains(Codes.Of(ConflictKind.Tension)) ? null : new TensionPairs(request);

    /// <summary>
    /// Whether a cursor points into the tensions, which come last. Its key is then the position of the last pair returned.
    /// </summary>
    private static bool IsTensionPlace(IReadOnlyList<string> keys) =>
        keys is [var passed] && int.TryParse(passed, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static Parameter[] GivenOf(ApiRequest request, DynamicParameters parameters)
    {
        Parameter[] given =
        [
            .. request.Parameters.Given.Where(parameter =>
                parameter == Kind
                || parameter == ObservationFilter.AsOf
                || EitherFigure.Filters.Any(filter => filter.Parameter == parameter)
            ),
        ];
        foreach (var filter in given)
            parameters.Add(filter.Name, request.Parameters.Value(filter));
        return given;
    }

    /// <summary>The conditions of these filters together, built from constants only; every value is a parameter.</summary>
    private static string ConditionOf(IReadOnlyList<Parameter> given, KnownDays known)
    {
        var either = EitherFigure.ConditionOf(given) is { } passes
            ? $"""
                exists (select from indicators.relation_figure o
                  where o.release_id = r.release_id and o.observation = r.observation and o.kind = r.kind and o.other = r.other
                    and {passes})
                """
            : "true";
        var both = given.Contains(ObservationFilter.AsOf)
            ? $"""
                (select count(*) from {ObservationRow.From}
                  where o.release_id = r.release_id and o.id in (r.observation, r.other) and {known.IsKnown}) = 2
                """
            : "true";
        var ofKind = given.Contains(Kind) ? "r.kind = any(@kind)" : "true";
        return $"{ofKind} and {either} and {both}";
    }

    private static async Task<IReadOnlyList<Conflict>> AssembleAsync(
        ApiRequest request,
        IReadOnlyList<ConflictRow> rows,
        IReadOnlyList<TensionPairRow> strained
    )
    {
        var compared = await ComparedObservation.LoadAsync(
            request,
            [.. rows.SelectMany(row => new[] { row.A, row.B }).Concat(strained.SelectMany(pair => new[] { pair.A, pair.B })).Distinct()]
        );
        return
        [
            .. rows.Select(row =>
                Of(request, Codes.Parse<ConflictKind>(row.Kind), row.Rationale, row.Computed, compared[row.A], compared[row.B], null)
            ),
            .. strained.Select(pair =>
                Of(
                    request,
                    ConflictKind.Tension,
                    pair.Rationale,
                    true,
                    compared[pair.A],
                    compared[pair.B],
                    $"{Paths.Tensions}/{pair.Tension}"
                )
            ),
        ];
    }

    private static Conflict Of(
        ApiRequest request,
        ConflictKind kind,
        string rationale,
        bool computed,
        ComparedObservation a,
        ComparedObservation b,
        string? tension
    ) =>
        new()
        {
            Kind = kind,
            Rationale = rationale,
            Computed = computed,
            A = a,
            B = b,
            Tension = tension,
            Release = request.Release.Version,
        };
}
