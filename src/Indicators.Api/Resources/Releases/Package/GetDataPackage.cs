using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>Returns a release as a ZIP file of tables.</summary>
internal static class GetDataPackage
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.Release + "/datapackage.zip",
        Id = "getDataPackage",
        Tag = "Releases",
        Summary = "Download a release as a data package",
        Description =
            "All tables of a release as CSV, with keys and references between them. `datapackage.json` (Frictionless Data, version "
            + "1) and `csv-metadata.json` (CSV on the Web) describe them, and a README says how to cite the data. The bytes are the "
            + "same every time. Resume an interrupted download with `Range` and `If-Range`.",
        Parameters = [Paths.ReleaseVersion],
        Answer = typeof(byte[]),
        Release = Paths.ReleaseVersion,
        OwnFormats = [new ZipFormat()],
        Handle = async request => Reply.Of(await DataPackage.OfAsync(request)),
    };

    private sealed class ZipFormat : IFormat
    {
        public string Name => "zip";

        public string MediaType => "application/zip";

        public bool IsText => false;

        public bool WritesTables => false;

        public OpenApiSchema Schema() =>
            new()
            {
                Type = JsonSchemaType.String,
                Format = "binary",
                Description = "A ZIP file.",
            };

        public string? FileName(ApiRequest request, object answer) => $"indicators-{request.Release.Version}.zip";

        public Task<Writing> PrepareAsync(ApiRequest request, object answer)
        {
            var zip = (StoredZip)answer;
            return Task.FromResult(Writing.Of(zip.Length, zip.WriteAsync));
        }
    }
}
