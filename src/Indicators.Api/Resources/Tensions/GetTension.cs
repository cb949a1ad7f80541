using Indicators.Api.Catalog;
using Indicators.Api.Comparisons;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Tensions;

/// <summary>Returns one tension by its id.</summary>
internal static class GetTension
{
    private static readonly TextParameter Id = CommonParameters.InPath("id", "Id of the tension.", "t1-3b1f0c5f4bd1f0a1c2d3");

    public static readonly Operation Operation = new()
    {
        Path = Paths.Tensions + "/{id}",
        Id = "getTension",
        Tag = "Conflicts",
        Summary = "Get a quantity implied by arithmetic",
        Description =
            "Returns a quantity that no text states, with its formula, the sentences of its operands, and the figures that agree "
            + "or disagree with it.",
        Parameters = [Id, .. CommonParameters.OfResources],
        Answer = typeof(Tension),
        ShowsTexts = true,
        Handle = AnswerAsync,
    };

    /// <summary>Finds a tension by its id.</summary>
    public static Task<StoredTension?> FindAsync(ApiRequest request, string id) =>
        request.QueryFirstOrDefaultAsync<StoredTension>(
            "select position, id from indicators.tension where release_id = @release and id = @id order by position",
            new { release = request.Release.Id, id }
        );

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var id = request.Parameters[Id];
        return await FindAsync(request, id) is { } tension
            ? Reply.Of((await TensionAssembly.AssembleAsync(request, await new TensionQuery(request).ComputeAsync([tension])))[0])
            : Reply.Of(Problem.NoSuch(request.Context, Id.Name, id, $"Release {request.Release.Version} has no tension with the id"));
    }
}
