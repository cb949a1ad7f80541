using Indicators.Api.Catalog;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.Http.Extensions;

namespace Indicators.Api.Resources.TimeSeries.Charts.Embedding;

/// <summary>oEmbed 1.0: returns what another site shows for the URL of a chart.</summary>
internal static class GetEmbed
{
    /// <summary>Space left and right of the picture.</summary>
    private const int WidthOfMargins = 16;

    /// <summary>Space for the line below the picture.</summary>
    private const int HeightOfFooter = 52;

    private const int MinWidth = ChartParameters.MinWidth + WidthOfMargins;
    private const int MinHeight = ChartParameters.MinHeight + HeightOfFooter;

    private static readonly TextParameter Url = new(
        "url",
        "Address of a series on this server, or of its picture or page: `…/v1/series/{key}`, `…/chart.svg`, `…/chart`. Its "
            + "parameters `release`, `asOf` and `theme` are kept.",
        "http://127.0.0.1:8080/v1/series/debt-to-creditor.KGZ.CHN._T.USD.A/chart"
    )
    {
        Required = true,
    };

    private static readonly NumberParameter MaxWidth = new(
        "maxwidth",
        "Maximum width of the frame in pixels. Narrower charts than the minimum would not be readable.",
        600,
        MinWidth,
        10000
    );

    private static readonly NumberParameter MaxHeight = new(
        "maxheight",
        "Maximum height of the frame in pixels. Lower charts than the minimum would not be readable.",
        400,
        MinHeight,
        10000
    );

    private static readonly IReadOnlyList<IFormat> OwnFormats =
    [
        AnswerFormats.Json,
        new RenderedFormat<Embed>("xml", "text/xml", "The response as XML", (_, embed) => EmbedXml.Of(embed)),
    ];

    public static readonly Operation Operation = new()
    {
        Path = Paths.Embed,
        Id = "getEmbed",
        Tag = "Series",
        Summary = "Get the oEmbed data of a chart",
        Description =
            "Returns oEmbed 1.0 data of type `rich`: a frame that shows the page of a chart. "
            + "Returns 404 for an address that is not a chart of this server, and 501 for formats other than JSON and XML.",
        Parameters =
        [
            Url,
            MaxWidth,
            MaxHeight,
            new ChoiceParameter(
                FormatParameter.Name,
                "Format of the response. It takes precedence over `Accept`.",
                "xml",
                [.. OwnFormats.Select(format => format.Name)]
            )
            {
                ListName = "EmbedFormat",
                Otherwise = ProblemTypes.FormatNotImplemented,
            },
        ],
        ShowsAddress = true,
        Answer = typeof(Embed),
        OwnFormats = OwnFormats,
        ShowsAllReleases = true,
        Refuses = [StatusCodes.Status404NotFound, StatusCodes.Status501NotImplemented],
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (request.Parameters.Find(Url) is not { } url)
            return Reply.Of(
                Problem.Of(
                    request.Context,
                    [ParameterProblem.Of(Url.Name, ProblemTypes.MissingParameter, "'url' is missing. Give the address of a chart.")]
                )
            );
        if (!EmbeddedChart.TryParse(url, request.Context.Request, out var chart) || await FindAsync(request, chart) is not { } series)
        {
            const string detail = "'url' is not the address of a series on this server, nor of its picture or page.";
            return Reply.Of(
                Problem.Of(
                    request.Context,
                    ProblemTypes.NoSuchResource,
                    detail,
                    [ParameterProblem.Of(Url.Name, ProblemTypes.NoSuchResource, detail)]
                )
            );
        }

        var width = Math.Min(request.Parameters.FindNumber(MaxWidth) ?? EmbedFrame.Width, EmbedFrame.Width);
        var height = Math.Min(request.Parameters.FindNumber(MaxHeight) ?? EmbedFrame.Height, EmbedFrame.Height);
        return Reply.Of(
            new Embed
            {
                Type = "rich",
                Version = "1.0",
                Title = series.Title,
                ProviderName = Citing.Database,
                ProviderUrl = Citing.Url(request, "/", pinned: false),
                CacheAge = 3600,
                Html = EmbedFrame.Of(PageOf(request, chart, width, height), series.Title, width, height),
                Width = width,
                Height = height,
                Release = series.Release,
            }
        );
    }

    /// <summary>URL of the page with a picture as large as the frame, so that its text is readable.</summary>
    private static string PageOf(ApiRequest request, EmbeddedChart chart, int width, int height)
    {
        var http = request.Context.Request;
        var query = QueryString.Create(
            chart
                .Query.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))
                .Append(new(ChartParameters.Width.Name, $"{width - WidthOfMargins}"))
                .Append(new(ChartParameters.Height.Name, $"{height - HeightOfFooter}"))
        );
        return UriHelper.BuildAbsolute(http.Scheme, http.Host, http.PathBase, $"{Paths.Series}/{chart.Key}/chart", query);
    }

    private static async Task<Series?> FindAsync(ApiRequest request, EmbeddedChart chart)
    {
        var release = chart.Release is null ? request.Release : request.Releases.Find(chart.Release);
        if (release is null)
            return null;
        var row = await request.QueryFirstOrDefaultAsync<SeriesRow>(
            $"{SeriesRow.Select} {SeriesRow.From} and s.key = @key order by s.key",
            new { release = release.Id, key = chart.Key }
        );
        if (row is null)
            return null;
        var codes = request.Context.RequestServices.GetRequiredService<IReleaseSource>();
        return row.ToSeries(await codes.CodesAsync(request.Session, release));
    }
}
