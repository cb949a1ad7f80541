using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Dataset;

/// <summary>Distinguishes a withdrawn observation from one that never existed, for all operations on one observation.</summary>
internal static class Withdrawn
{
    /// <summary>
    /// Reads the list of withdrawals of the requested release. If the successor is withdrawn too, follows the chain to the last one.
    /// </summary>
    private const string Sql = """
        with recursive chain as (
          select w.id as first, w.successor, 1 as step from indicators.withdrawal w where w.release_id = @release and w.id = any(@ids)
          union all
          select c.first, w.successor, c.step + 1
          from chain c
          join indicators.withdrawal w on w.release_id = @release and w.id = c.successor
          where c.step < 100
        )
        select w.id, w.document, w.key, w.last_release as LastRelease, w.reason, w.successor,
          (select '/v1/observations/' || o.id from chain c join indicators.observation o on o.release_id = @release and o.id = c.successor
            where c.first = w.id order by c.step desc limit 1)
            as SuccessorPath,
          (select '/v1/observations/' || o.id || '?release=' || r.version
           from indicators.release r join indicators.observation o on o.release_id = r.release_id and o.id = w.id
           where r.version = w.last_release order by r.version) as LastPath
        from indicators.withdrawal w
        where w.release_id = @release and w.id = any(@ids)
        order by w.id
        """;

    /// <summary>Finds the newest release that has the observation, ignoring drafts.</summary>
    private const string Elsewhere = """
        select r.version from indicators.observation o join indicators.release r using (release_id)
        where o.id = @id and r.version not like '%-draft'
        order by r.published desc, r.version collate "C" desc
        limit 1
        """;

    /// <summary>Member of the problem that describes the withdrawal.</summary>
    public const string Member = "withdrawal";

    /// <summary>Problems of operations on one observation, as examples for the OpenAPI document.</summary>
    public static readonly IReadOnlyDictionary<int, ProblemExample> Examples = new Dictionary<int, ProblemExample>
    {
        [StatusCodes.Status410Gone] = new(ProblemTypes.Withdrawn, new Dictionary<string, object> { [Member] = Withdrawal.Example }),
    };

    /// <summary>Replaces the problem by a more precise one if it reports an unknown observation.</summary>
    public static async Task<Problem> ExplainAsync(ApiRequest request, Problem problem)
    {
        if (problem.Code != ProblemTypes.NoSuchResource.Code)
            return problem;
        var id = request.Parameters[ObservationById.Id];
        if ((await OfAsync(request, [id])).GetValueOrDefault(id) is { } withdrawal)
            return Gone(request, withdrawal);
        if (await request.QueryFirstOrDefaultAsync<string>(Elsewhere, new { id }) is not { } version)
            return problem;
        var detail = $"{problem.Detail} Release {version} has it: {Paths.Observations}/{id}?release={version}.";
        return problem with { Detail = detail, Errors = [.. problem.Errors.Select(error => error with { Detail = detail })] };
    }

    /// <summary>Returns the withdrawals of those ids that the release lists as withdrawn.</summary>
    public static async Task<IReadOnlyDictionary<string, Withdrawal>> OfAsync(ApiRequest request, string[] ids) =>
        (await request.QueryAsync<Withdrawal>(Sql, new { release = request.Release.Id, ids })).ToDictionary(withdrawal => withdrawal.Id);

    private static Problem Gone(ApiRequest request, Withdrawal withdrawal)
    {
        if (withdrawal.SuccessorPath is { } path)
            request.Context.Response.Headers.Link = $"<{path}>; rel=\"successor-version\"";
        var reason = withdrawal.Reason.TrimEnd();
        var detail =
            $"Observation {withdrawal.Id} was withdrawn after release {withdrawal.LastRelease}: "
            + $"{reason}{(reason[^1] is '.' or '!' or '?' ? "" : ".")}"
            + (withdrawal.SuccessorPath is { } successor ? $" Its successor is {successor}." : " It has no successor.");
        var error = ParameterProblem.Of(
            ObservationById.Id.Name,
            ProblemTypes.Withdrawn,
            detail,
            withdrawal.SuccessorPath is { } self ? [self[(self.LastIndexOf('/') + 1)..]] : null
        );
        return Problem.Of(request.Context, ProblemTypes.Withdrawn, detail, [error]) with
        {
            Members = new Dictionary<string, object> { [Member] = withdrawal },
        };
    }
}
