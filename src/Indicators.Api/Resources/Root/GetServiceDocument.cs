using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Root;

/// <summary>Returns the entry point of version 1.</summary>
internal static class GetServiceDocument
{
    public static readonly Operation Operation = new()
    {
        Path = "/v1",
        Id = "getService",
        Tag = "Service",
        Summary = "Get the entry point",
        Description = "Returns the current release, the amount of data in it, and the paths of all resources.",
        Parameters = CommonParameters.OfResources,
        Answer = typeof(ServiceDocument),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var counts = await request.QuerySingleAsync<ServiceCounts>(
            """
            select
              (select count(*) from indicators.topic where release_id = @Id) as Topics,
              (select count(*) from indicators.indicator where release_id = @Id) as Indicators,
              (select count(*) from indicators.area where release_id = @Id) as Areas,
              (select count(*) from indicators.item where release_id = @Id) as Items,
              (select count(*) from indicators.unit where release_id = @Id) as Units,
              documents, series, figures as Observations
            from indicators.release_count
            where release_id = @Id and list = 'release'
            order by Observations
            """,
            new { request.Release.Id }
        );
        var published = await request.QuerySingleAsync<DateOnly>(
            "select published from indicators.release where release_id = @Id order by published",
            new { request.Release.Id }
        );
        return Reply.Of(
            new ServiceDocument
            {
                Name = "Indicators",
                Description = ApiDescription.Summary,
                Release = request.Release.Version,
                Published = published,
                Counts = counts,
                Links = Links(request.Context.RequestServices.GetRequiredService<OperationCatalog>()),
            }
        );
    }

    /// <summary>Links to every resource without path parameters and to the descriptions of the service, relative to the server.</summary>
    private static SortedDictionary<string, string> Links(OperationCatalog operations)
    {
        var links = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["openapi"] = Specification.Path,
            ["explorer"] = ExplorerPage.Path,
            ["problems"] = ListProblems.Path,
            ["self"] = Operation.Path,
        };
        foreach (
            var resource in operations.All.Where(operation =>
                operation != Operation && !operation.HasPathParameters && operation.Body is null
            )
        )
            links[resource.Path["/v1/".Length..]] = resource.Path;
        return links;
    }
}
