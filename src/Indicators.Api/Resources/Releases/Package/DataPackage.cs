using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>Metadata of a package about its release.</summary>
internal sealed record PackageRelease
{
    public required string Version { get; init; }

    public required DateOnly Published { get; init; }

    public required string Notes { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>Names of its topics.</summary>
    public required string[] Topics { get; init; }
}

/// <summary>Metadata of a package about a document that its data come from.</summary>
internal sealed record PackageSource
{
    public required string? Title { get; init; }

    public required string Outlet { get; init; }

    /// <summary>URL of the work's own page; null if none is known.</summary>
    public required string? Url { get; init; }
}

/// <summary>
/// A release as tables with their descriptions, in one file. The tables are read twice, first for their checksums and then for sending, so
/// that only one batch of rows is in memory. The checksums of a release are cached.
/// </summary>
internal static class DataPackage
{
    private static readonly JsonSerializerOptions Readable = new(ApiJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Returns the file for the release of the request.</summary>
    public static async Task<StoredZip> OfAsync(ApiRequest request)
    {
        var release = await request.QuerySingleAsync<PackageRelease>(
            """
            select r.version, r.published, r.notes, r.content_hash as ContentHash,
              array(select t.name from indicators.topic t where t.release_id = r.release_id order by t.code) as Topics
            from indicators.release r
            where r.release_id = @Id
            order by r.version
            """,
            new { request.Release.Id }
        );
        var sources = await request.QueryAsync<PackageSource>(
            """
            select title, outlet, case when url_kind is distinct from 'listing' then url end as url
            from indicators.document where release_id = @Id order by slug collate "C"
            """,
            new { request.Release.Id }
        );
        var sums = await SumsAsync(request);
        PackageFile[] described =
        [
            Text("README.md", PackageTexts.Readme(release)),
            Text("LICENSE.md", PackageTexts.License.ReplaceLineEndings("\n")),
            Json("datapackage.json", FrictionlessDescriptor.Of(release, sources, sums)),
            Json("csv-metadata.json", CsvwMetadata.Of(release)),
        ];
        var files = new List<(PackageFile, PackageFileSum)>();
        foreach (var file in described)
            files.Add((file, await SumAsync(file, request.Cancellation)));
        files.AddRange(PackageTables.All.Select(table => (PackageCsv.Of(request, table), sums[table.Name])));
        files.Add((FigureParquet.Of(request), sums[FigureParquet.Name]));
        return new StoredZip(files, release.Published);
    }

    private static Task<IReadOnlyDictionary<string, PackageFileSum>> SumsAsync(ApiRequest request) =>
        request.Cached(() => ReadSumsAsync(request), _ => 1);

    private static async Task<IReadOnlyDictionary<string, PackageFileSum>> ReadSumsAsync(ApiRequest request)
    {
        var sums = new Dictionary<string, PackageFileSum>();
        foreach (var table in PackageTables.All)
            sums[table.Name] = await SumAsync(PackageCsv.Of(request, table), request.Cancellation);
        sums[FigureParquet.Name] = await SumAsync(FigureParquet.Of(request), request.Cancellation);
        return sums;
    }

    private static async Task<PackageFileSum> SumAsync(PackageFile file, CancellationToken cancellation)
    {
        await using var summing = new SummingStream();
        await file.WriteAsync(summing, cancellation);
        return summing.Sum();
    }

    private static PackageFile Text(string name, string text) => PackageFile.Of(name, Encoding.UTF8.GetBytes(text));

    private static PackageFile Json(string name, JsonObject json) => Text(name, json.ToJsonString(Readable) + "\n");
}
