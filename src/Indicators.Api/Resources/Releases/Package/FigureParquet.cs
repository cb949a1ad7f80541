using System.Text.Json.Nodes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>The table of figures as a Parquet file.</summary>
internal static class FigureParquet
{
    public const string Name = "figures-parquet";

    private const string File = "data/figures.parquet";

    public static PackageFile Of(ApiRequest request) =>
        new(
            File,
            async (stream, cancellation) =>
                await stream.WriteAsync(
                    await ParquetFile.WriteAsync(
                        FigureRows.ColumnsOf(request),
                        FigureRows.BatchesAsync(request),
                        new Dictionary<string, string>
                        {
                            ["title"] = $"Indicators, release {request.Release.Version}: figures",
                            ["release"] = request.Release.Version,
                            ["release_content_hash"] = request.Release.ContentHash,
                        },
                        cancellation
                    ),
                    cancellation
                )
        );

    /// <summary>Describes the file, which repeats a table.</summary>
    public static JsonObject Of(PackageFileSum sum) =>
        new()
        {
            ["path"] = File,
            ["description"] = "The same table as Apache Parquet: decimals are exact, dates are dates.",
            ["mediatype"] = "application/vnd.apache.parquet",
            ["bytes"] = sum.Length,
            ["hash"] = $"sha256:{sum.Sha256}",
        };
}
