using System.Text.Json.Nodes;
using Dapper;
using Indicators.Model;

namespace Indicators.Api;

/// <summary>Figures that are to be read together, in pairs.</summary>
internal static class ListConflicts
{
    public static readonly FixedCodesParameter Kind = new(
        "kind", "What the first figure is to the second; several are separated by commas. Left out, all kinds are listed, agreeing ones too.",
        new JsonArray(Codes.Of(RelationKind.Contradicts)), Codes.All<RelationKind>());

    /// <summary>What at least one figure of a pair has to pass, all of them together.</summary>
    private static readonly IReadOnlyList<ObservationFilter> OfEither =
        [.. ObservationFilter.OfSeries, ObservationFilter.OfAssertions.Single(filter => filter.Parameter.Name == "document")];

    public static readonly Operation Operation = new()
    {
        Path = "/v1/conflicts",
        Id = "listConflicts",
        Tag = "Conflicts",
        Summary = "List figures that are to be read together",
        Description =
            "Pairs of figures with a curator's decision on what one is to the other and why, both with their sentences: `contradicts` where both cannot hold, and the "
            + "kinds that explain a difference or state an agreement. Filters other than `kind` keep the pairs of which at least one figure passes all of them. In the "
            + "order of the first figure's document and place.",
        Parameters = [Kind, .. OfEither.Select(filter => filter.Parameter), .. CommonParameters.OfLists],
        Answer = typeof(Page<Conflict>),
        ShowsTexts = true,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var parameters = new DynamicParameters(new { release = request.Release.Id, limit = request.Limit + 1, after = request.Cursor?.Keys.ToArray() });
        var from = $"{ConflictRow.From}{Conditions(request, parameters)}";
        var total = await request.QuerySingleAsync<long>($"select count(*) {from}", parameters);
        var after = request.Cursor is null ? "" : $"and {ConflictRow.After}";
        var rows = await request.QueryAsync<ConflictRow>($"select {ConflictRow.Columns} {from} {after} {ConflictRow.Order} limit @limit", parameters);
        var page = rows.Take(request.Limit).ToArray();
        var next = rows.Count > page.Length ? request.NextCursor(page[^1].SortKeys) : null;
        return Reply.Of(new Page<Conflict> { Release = request.Release.Version, Total = total, Next = next, Data = await AssembleAsync(request, page) }, next);
    }

    /// <summary>Only constants are put together; every value is a parameter.</summary>
    private static string Conditions(ApiRequest request, DynamicParameters parameters)
    {
        var conditions = "";
        if (request.Parameters.Find(Kind) is { } kinds)
        {
            conditions += " and r.kind = any(@kind)";
            parameters.Add("kind", kinds);
        }

        var given = OfEither.Where(filter => request.Parameters.Given.Contains(filter.Parameter)).ToArray();
        foreach (var filter in given)
            parameters.Add(filter.Parameter.Name, request.Parameters.Value(filter.Parameter));
        return given.Length == 0
            ? conditions
            : $"{conditions} and exists (select from {ObservationRow.From} where o.release_id = r.release_id and o.id in (r.observation, r.other) and {string.Join(" and ", given.Select(filter => filter.Sql))})";
    }

    private static async Task<IReadOnlyList<Conflict>> AssembleAsync(ApiRequest request, IReadOnlyList<ConflictRow> rows)
    {
        string[] ids = [.. rows.SelectMany(row => new[] { row.A, row.B }).Distinct()];
        var found = await request.QueryAsync<ObservationRow>(
            $"select {ObservationRow.Columns} from {ObservationRow.From} where o.release_id = @release and o.id = any(@ids) order by o.id",
            new { release = request.Release.Id, ids });
        var sentences = await SentenceRow.LoadAsync(request, ids);
        var compared = (await ObservationAssembly.AssembleAsync(request, found)).ToDictionary(one => one.Id, one => new ComparedObservation(one, sentences[one.Id]));
        return
        [
            .. rows.Select(row => new Conflict
            {
                Kind = Codes.Parse<RelationKind>(row.Kind),
                Rationale = row.Rationale,
                Computed = row.Computed,
                A = compared[row.A],
                B = compared[row.B],
                Release = request.Release.Version,
            }),
        ];
    }
}
