using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Model;
using Indicators.Releases;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.Releases.Changes;

/// <summary>Lists what changed between two releases.</summary>
internal static class ListChanges
{
    private static readonly TextParameter Since = new(
        "since",
        "Version of the earlier release to compare with. Default: the release published before this one. For the first release, "
            + "everything is new.",
        "2026.0"
    )
    {
        MaxLength = 40,
    };

    private static readonly FixedCodesParameter Kind = new(
        "kind",
        "Kinds of change, separated by commas.",
        new JsonArray("corrected"),
        Codes.All<ChangeKind>()
    )
    {
        ListName = "ChangeKindFilter",
    };

    /// <summary>Members that depend on the release or follow from others.</summary>
    private static readonly string[] NoContent = ["release", "updated", "self"];

    public static readonly Operation Operation = new()
    {
        Path = Paths.Release + "/changes",
        Id = "listReleaseChanges",
        Tag = "Releases",
        Summary = "List what a release changed",
        Description =
            "Lists the observations that were added, changed, corrected or withdrawn since an earlier release, with both states "
            + "and the reason, and the documents and codes that changed. Something that was added and withdrawn between the two "
            + "releases is not listed; to see it, compare release by release.",
        Parameters = [Paths.ReleaseVersion, Since, Kind, CommonParameters.Limit, CommonParameters.Cursor, FormatParameter.JsonOnly],
        Answer = typeof(ReleaseChanges),
        Release = Paths.ReleaseVersion,
        ShowsAllReleases = true,
        CursorKeys = CursorKeys.Of("text", "text", "text"),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var (before, problem) = await EarlierAsync(request);
        if (problem is not null)
            return Reply.Of(problem);
        var kinds = request.Parameters.Find(Kind);
        var (counts, rows) = before is null
            ? await ChangedRows.OfFirstAsync(request, kinds)
            : await ChangedRows.PageAsync(request, before.Id, kinds);
        var page = rows.Take(request.Limit).ToArray();
        var next =
            rows.Length > page.Length ? request.NextCursor(page[^1].Document, page[^1].Key, page[^1].After ?? page[^1].Before!) : null;
        var total = Count(counts, kinds);
        var answer = new ReleaseChanges
        {
            Release = request.Release.Version,
            Since = before?.Version,
            Total = total,
            Next = next,
            Data = await ChangesAsync(request, before, page),
            Counts = counts,
            Definitions =
            [
                .. (
                    await request.QueryAsync<DefinitionRow>(
                        before is null ? DefinitionRow.FirstSql : DefinitionRow.Sql,
                        new { release = request.Release.Id, before = before?.Id }
                    )
                ).Select(row => row.ToChange()),
            ],
            Empty = total > 0 ? null : WhyEmpty(request, before, Count(counts, null), kinds),
        };
        return Reply.Of(answer, next);
    }

    private static async Task<(ReleaseState? Before, Problem? Problem)> EarlierAsync(ApiRequest request)
    {
        if (request.Parameters.Find(Since) is not { } since)
        {
            var version = await request.QueryFirstOrDefaultAsync<string>(
                $"select version from indicators.release where release_id = {ReleaseOrder.Before} order by version",
                new { release = request.Release.Id }
            );
            return (version is null ? null : request.Releases.Find(version), null);
        }

        if (request.Releases.Find(since) is not { } named)
            return (
                null,
                Problem.Of(
                    request.Context,
                    [
                        ParameterProblem.Of(
                            Since.Name,
                            ProblemTypes.UnknownRelease,
                            $"Unknown release '{ShownValue.Of(since)}'. /v1/releases lists all releases."
                        ),
                    ]
                )
            );
        var later = await request.QuerySingleAsync<bool>(
            $"""
            select {ReleaseOrder.Key} > (select {ReleaseOrder.Columns} from indicators.release r where r.release_id = @Id) as later
            from indicators.release r
            where r.release_id = @named
            order by later
            """,
            new { request.Release.Id, named = named.Id }
        );
        return later
            ? (
                null,
                Problem.Of(
                    request.Context,
                    [
                        ParameterProblem.Of(
                            Since.Name,
                            ProblemTypes.ReversedRange,
                            $"'since' names release {named.Version}, which is later than {request.Release.Version}. Name an earlier "
                                + $"release."
                        ),
                    ]
                )
            )
            : (named, null);
    }

    private static EmptyResult WhyEmpty(ApiRequest request, ReleaseState? before, long all, string[]? kinds)
    {
        var span = before is null
            ? $"in release {request.Release.Version}, the first"
            : $"from release {before.Version} to {request.Release.Version}";
        return new EmptyResult
        {
            Reason =
                kinds is null || all == 0
                    ? $"No observation was added, changed, corrected or withdrawn {span}; `definitions` has the documents and codes "
                        + $"that changed."
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"None of the {all} changes of observations {span} has {Kind.Name}={string.Join(',', kinds)}; without "
                            + $"`{Kind.Name}` there are {all}."
                    ),
            Filters = kinds is null
                ? []
                :
                [
                    new EmptyResultFilter
                    {
                        Parameter = Kind.Name,
                        Without = all,
                        Alone = 0,
                    },
                ],
        };
    }

    private static long Count(ChangeCounts counts, string[]? kinds) =>
        new (ChangeKind Kind, long Count)[]
        {
            (ChangeKind.Added, counts.Added),
            (ChangeKind.Changed, counts.Changed),
            (ChangeKind.Corrected, counts.Corrected),
            (ChangeKind.Withdrawn, counts.Withdrawn),
        }
            .Where(pair => kinds is null || kinds.Contains(Codes.Of(pair.Kind)))
            .Sum(pair => pair.Count);

    private static async Task<IReadOnlyList<ReleaseChange>> ChangesAsync(ApiRequest request, ReleaseState? before, ObservationChange[] page)
    {
        var now = await ObservationsAsync(request, request.Release, page.Select(row => row.After));
        var old = before is null
            ? new Dictionary<string, Observation>()
            : await ObservationsAsync(request, before, page.Select(row => row.Before));
        var reasons = await Withdrawn.OfAsync(
            request,
            [.. page.Where(row => row.Before is not null && row.Before != row.After).Select(row => row.Before!)]
        );
        return
        [
            .. page.Select(row =>
            {
                var (was, becomes) = (row.Before is { } b ? old[b] : null, row.After is { } a ? now[a] : null);
                return new ReleaseChange
                {
                    Kind = row.Kind,
                    Document = row.Document,
                    Key = row.Key,
                    Fields = was is null || becomes is null ? [] : Differing(was, becomes),
                    Before = was,
                    After = becomes,
                    Withdrawal = row.Before is { } id ? reasons.GetValueOrDefault(id) : null,
                };
            }),
        ];
    }

    private static async Task<Dictionary<string, Observation>> ObservationsAsync(
        ApiRequest request,
        ReleaseState release,
        IEnumerable<string?> ids
    )
    {
        var rows = await request.QueryRowsAsync(
            $"select {ObservationRow.Columns} from {ObservationRow.From} where o.release_id = @release and o.id = any(@ids) order by o.id",
            new { release = release.Id, ids = ids.OfType<string>().ToArray() },
            ObservationRow.Read
        );
        return (await ObservationAssembly.AssembleAsync(request, release, rows)).ToDictionary(observation => observation.Id);
    }

    /// <summary>
    /// Differences that are not in a member of an observation, such as places of units and periods, are reported as <c>anchors</c>.
    /// </summary>
    private static string[] Differing(Observation before, Observation after)
    {
        var (one, other) = (
            JsonSerializer.SerializeToNode(before, ApiJson.Options)!.AsObject(),
            JsonSerializer.SerializeToNode(after, ApiJson.Options)!.AsObject()
        );
        string[] fields =
        [
            .. one.Where(member => !NoContent.Contains(member.Key) && !JsonNode.DeepEquals(member.Value, other[member.Key]))
                .Select(member => member.Key),
        ];
        return fields.Length > 0 ? fields : ["anchors"];
    }
}
