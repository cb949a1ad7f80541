using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Indicators.Api.Catalog;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Root;

/// <summary>The pages for people, for search engines (sitemaps.org). More than 50,000 stand in several files under an index.</summary>
internal static class Sitemap
{
    private const string Index = "/sitemap.xml";
    private const int MostInFile = 50_000;

    private static readonly XNamespace Ns = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly NumberParameter Part = new("part", "Number of the file.", 1, 1, MostInFile) { Place = ParameterPlace.Path };

    private static readonly IFormat Xml = new RenderedFormat<string>("xml", "application/xml", "A sitemap.", (_, text) => text)
    {
        ContentType = "application/xml; charset=utf-8",
    };

    // Pages of the same resource stand together, so that a file holds few kinds.
    private const string PagesSql = $"""
        select * from (
          select '{Paths.Observation}' as Resource, id as Code, updated as Changed from indicators.observation where release_id = @Id
          union all
          select '{Paths.OneSeries}', series, max(updated) from indicators.observation where release_id = @Id group by series
          union all
          select '{Paths.Document}', document, max(updated) from indicators.observation where release_id = @Id group by document
          union all
          select '{Paths.OneIndicator}', code, null from indicators.indicator where release_id = @Id
          union all
          select '{Paths.OneArea}', code, null from indicators.area where release_id = @Id
          union all
          select '{Paths.OneItem}', code, null from indicators.item where release_id = @Id
          union all
          select '{Paths.OneTopic}', code, null from indicators.topic where release_id = @Id
          union all
          select '{Paths.Release}', version, published from indicators.release where version not like '%-draft'
        ) pages
        where resource = any(@resources)
        """;

    public static readonly IReadOnlyList<Operation> Operations =
    [
        Of(Index, [], request => AnswerAsync(request, null)),
        Of("/sitemap-{part}.xml", [Part], request => AnswerAsync(request, request.Parameters.FindNumber(Part))),
    ];

    private static Operation Of(string path, IReadOnlyList<Parameter> parameters, Func<ApiRequest, Task<Reply>> handle) =>
        new()
        {
            Path = path,
            Id = path,
            Tag = "",
            Summary = "",
            Description = "",
            Parameters = parameters,
            Answer = typeof(string),
            OwnFormats = [Xml],
            ShowsAllReleases = true,
            ShowsAddress = true,
            Handle = handle,
        };

    private static async Task<Reply> AnswerAsync(ApiRequest request, int? part)
    {
        var pages = request.Context.RequestServices.GetServices<PagePath>().ToArray();
        var resources = pages.Where(page => page.Resource.Length > 0).Select(page => page.Resource).ToArray();
        var fixedPages = pages.Where(page => page.Resource.Length == 0).Select(page => Url(request.Address + page.Page, null)).ToArray();
        var count =
            fixedPages.Length
            + await request.QuerySingleAsync<long>($"select count(*) from ({PagesSql}) all_pages", new { request.Release.Id, resources });
        var files = (count + MostInFile - 1) / MostInFile;
        if (part is null && files > 1)
            return Reply.Of(Text("sitemapindex", Enumerable.Range(1, (int)files).Select(n => FileOf(request, n))));
        if (part > files)
            return Reply.Of(Problem.Of(request.Context, ProblemTypes.NotFound, $"There are {files} files. {Index} lists them."));
        // The fixed pages stand at the beginning of the first file.
        var first = part is null or 1;
        var rows = await request.QueryAsync<PageRow>(
            $"{PagesSql} order by resource, code collate \"C\" offset @offset limit @limit",
            new
            {
                request.Release.Id,
                resources,
                offset = first ? 0 : (((part ?? 1) - 1) * MostInFile) - fixedPages.Length,
                limit = first ? MostInFile - fixedPages.Length : MostInFile,
            }
        );
        var templates = pages.Where(page => page.Resource.Length > 0).ToDictionary(page => page.Resource);
        return Reply.Of(
            Text(
                "urlset",
                (first ? fixedPages : []).Concat(
                    rows.Select(row => Url(request.Address + templates[row.Resource].Of(row.Code), row.Changed))
                )
            )
        );
    }

    private static XElement FileOf(ApiRequest request, int number) =>
        new(
            Ns + "sitemap",
            new XElement(Ns + "loc", string.Create(CultureInfo.InvariantCulture, $"{request.Address}/sitemap-{number}.xml"))
        );

    private static XElement Url(string address, DateOnly? changed) =>
        new(
            Ns + "url",
            new XElement(Ns + "loc", address),
            changed is { } day ? new XElement(Ns + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null
        );

    private static string Text(string root, IEnumerable<XElement> entries) =>
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").Append(new XElement(Ns + root, entries)).Append('\n').ToString();

    private sealed record PageRow
    {
        public required string Resource { get; init; }

        public required string Code { get; init; }

        public required DateOnly? Changed { get; init; }
    }
}
