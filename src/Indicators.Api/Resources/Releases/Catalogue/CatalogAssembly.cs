using Indicators.Api.Catalog;
using Indicators.Api.Citations;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.Releases.Catalogue;

/// <summary>Reads the catalogue.</summary>
internal static class CatalogAssembly
{
    public const string License = "https://creativecommons.org/licenses/by/4.0/";
    public const string Publisher = "The Indicators project";

    private const string ReleasesSql = $"""
        select r.version, r.published, r.notes, r.content_hash as ContentHash, counted.figures as Observations
        from indicators.release r
        join indicators.release_count counted on counted.release_id = r.release_id and counted.list = 'release'
        where r.version not like '%-draft' or r.release_id = @Id
        order by {ReleaseOrder.Key} desc
        limit 1000
        """;

    // A period with an open end says nothing of how far the data reach.
    private const string ExtentSql = """
        select e.first_day as First, e.last_day as Last,
          array(select t.name from indicators.topic t where t.release_id = @Id order by t.code) as Topics
        from indicators.release_extent e
        where e.release_id = @Id
        """;

    /// <summary>The files of a release: path with the version as <c>{0}</c>, media type and name.</summary>
    private static readonly (string Path, string MediaType, string Title)[] Files =
    [
        (Paths.Releases + "/{0}/datapackage.zip", "application/zip", "All tables as a data package"),
        (Paths.Observations + ".csv?release={0}", "text/csv", "Figures as CSV"),
        (
            Paths.Observations + ".xlsx?release={0}",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "Figures as an Excel workbook"
        ),
        (Paths.Observations + ".parquet?release={0}", "application/vnd.apache.parquet", "Figures as Parquet"),
        (Paths.Observations + ".ndjson?release={0}", "application/x-ndjson", "Figures as lines of JSON"),
    ];

    public static async Task<DataCatalog> LoadAsync(ApiRequest request)
    {
        var releases = await request.QueryAsync<ReleaseRow>(ReleasesSql, new { request.Release.Id });
        var extent = await request.QuerySingleAsync<ExtentRow>(ExtentSql, new { request.Release.Id });
        return new DataCatalog
        {
            Release = request.Release.Version,
            Title = ReleaseCitation.Title,
            Description = ApiDescription.Summary,
            Publisher = Publisher,
            License = License,
            Topics = extent.Topics,
            From = extent.First,
            To = extent.Last,
            Releases = [.. releases.Select(Of)],
            Services =
            [
                new CataloguedService
                {
                    Title = "REST API",
                    Path = "/v1",
                    Description = Specification.Path,
                },
                .. request
                    .Context.RequestServices.GetServices<ServiceLink>()
                    .Where(link => link.Title is not null)
                    .Select(link => new CataloguedService
                    {
                        Title = link.Title!,
                        Path = link.Path,
                        Description = link.Description,
                    }),
            ],
        };
    }

    private static CataloguedRelease Of(ReleaseRow row)
    {
        var version = Uri.EscapeDataString(row.Version);
        return new CataloguedRelease
        {
            Version = row.Version,
            Published = row.Published,
            Notes = row.Notes.Trim(),
            ContentHash = row.ContentHash,
            Observations = row.Observations,
            Self = $"{Paths.Releases}/{version}",
            Files =
            [
                .. Files.Select(file => new CataloguedFile
                {
                    Title = file.Title,
                    Path = file.Path.Replace("{0}", version, StringComparison.Ordinal),
                    MediaType = file.MediaType,
                }),
            ],
        };
    }

    private sealed record ReleaseRow
    {
        public required string Version { get; init; }

        public required DateOnly Published { get; init; }

        public required string Notes { get; init; }

        public required string ContentHash { get; init; }

        public required long Observations { get; init; }
    }

    private sealed record ExtentRow
    {
        public required DateOnly? First { get; init; }

        public required DateOnly? Last { get; init; }

        public required string[] Topics { get; init; }
    }
}
