using System.ComponentModel;
using System.Text;
using System.Text.Json.Nodes;
using Indicators.Api.Mcp.Calls;
using Indicators.Api.Mcp.Figures;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Indicators.Api.Mcp;

/// <summary>Documents and releases as resources.</summary>
[McpServerResourceType]
internal sealed class McpResources(ApiCalls calls, PublicAddress address)
{
    public const string Documents = "indicators://documents/";
    public const string Releases = "indicators://releases/";

    /// <summary>All documents and releases, by name.</summary>
    public async Task<ListResourcesResult> ListAsync(CancellationToken cancellation)
    {
        var documents = await calls.GetAsync("/v1/documents", [("limit", "1000")], cancellation);
        var releases = await calls.GetAsync("/v1/releases", [("limit", "100")], cancellation);
        return new ListResourcesResult
        {
            Resources =
            [
                .. releases["data"]!
                    .AsArray()
                    .Select(release => new Resource
                    {
                        Uri = $"{Releases}{release!["version"]}",
                        Name = $"release-{release["version"]}",
                        Title = $"Release {release["version"]}",
                        MimeType = "text/markdown",
                    }),
                .. documents["data"]!
                    .AsArray()
                    .Select(document => new Resource
                    {
                        Uri = $"{Documents}{document!["slug"]}",
                        Name = (string)document["slug"]!,
                        Title = (string?)document["title"] ?? (string)document["slug"]!,
                        MimeType = "text/markdown",
                    }),
            ],
        };
    }

    [McpServerResource(UriTemplate = Documents + "{slug}", Name = "document", Title = "A document", MimeType = "text/markdown")]
    [Description("A document that figures come from: authors, outlet, date, rights, and its figures with their periods.")]
    public async Task<string> DocumentAsync(string slug, CancellationToken cancellation)
    {
        try
        {
            var document = await calls.GetAsync($"/v1/documents/{Uri.EscapeDataString(slug)}", [], cancellation);
            var figures = await calls.GetAsync(
                "/v1/observations",
                [("document", slug), ("sort", "document"), ("limit", "200")],
                cancellation
            );
            var citation = await calls.GetAsync($"/v1/documents/{Uri.EscapeDataString(slug)}/citation", [("style", "apa")], cancellation);
            var text = new StringBuilder($"# {document["title"] ?? document["slug"]}\n\n{citation["text"]}\n\n{document["rights"]}\n");
            foreach (var figure in figures["data"]!.AsArray())
                text.Append(
                    $"\n- “{figure!["printed"]}” = {FigureWords.Number(figure)}, {FigureWords.Period(figure)}: {figure["claim"]} "
                        + $"({address.Of($"/v1/observations/{figure["id"]}/provenance")})"
                );
            return text.ToString();
        }
        catch (ApiFault fault)
        {
            throw Missing(fault);
        }
    }

    [McpServerResource(UriTemplate = Releases + "{version}", Name = "release", Title = "A release", MimeType = "text/markdown")]
    [Description("A release of the dataset: when it was published, what changed, how much it has, how to cite it.")]
    public async Task<string> ReleaseAsync(string version, CancellationToken cancellation)
    {
        try
        {
            var path = $"/v1/releases/{Uri.EscapeDataString(version)}";
            var release = await calls.GetAsync(path, [], cancellation);
            var citation = await calls.GetAsync($"{path}/citation", [("style", "apa")], cancellation);
            return $"# Release {release["version"]}\n\nPublished {release["published"]}: {release["observations"]} figures in "
                + $"{release["series"]} series from {release["documents"]} documents. {release["notes"]}\n\n{citation["text"]}\n\n"
                + $"{address.Of($"{path}/datapackage.zip")}";
        }
        catch (ApiFault fault)
        {
            throw Missing(fault);
        }
    }

    private static McpProtocolException Missing(ApiFault fault) => new(fault.InWords, McpErrorCode.ResourceNotFound);
}
