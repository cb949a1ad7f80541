using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Citations;
using Microsoft.AspNetCore.Http.Extensions;

namespace Indicators.Api.Citations;

/// <summary>The common parts of all citations: styles, formats and the response.</summary>
internal static class Citing
{
    /// <summary>Name under which the data are cited.</summary>
    public const string Database = "Indicators";

    public static readonly ChoiceParameter Style = new(
        "style",
        "Citation style: JSON then has this style only, and `format=text` returns it alone. Without it, `text` in JSON is APA "
            + "and `styles` has every style. "
            + string.Join("; ", CitationStyle.All.Select(style => $"`{style.Name}`: {style.Title}"))
            + ".",
        "chicago",
        [.. CitationStyle.All.Select(style => style.Name)]
    )
    {
        Default = CitationStyle.Apa.Name,
        ListName = "CitationStyleName",
    };

    private static readonly CitationStyle[] OwnTypes = [CitationStyle.Bibtex, CitationStyle.Ris, CitationStyle.CslJson];

    public static readonly IReadOnlyList<IFormat> OwnFormats =
    [
        AnswerFormats.Json,
        new RenderedFormat<Citation>(
            "text",
            "text/plain",
            "The citation in the style that `style` names, and a line feed",
            (_, citation) => citation.Text.TrimEnd('\r', '\n') + "\n"
        ),
        .. OwnTypes.Select(style => new RenderedFormat<Citation>(
            style.Name,
            style.MediaType,
            $"The citation as {style.Title}",
            (_, citation) => citation.In(style.Name)
        )
        {
            ContentType = style == CitationStyle.CslJson ? style.MediaType : $"{style.MediaType}; charset=utf-8",
        }),
    ];

    public static readonly ChoiceParameter Format = AnswerFormats.ParameterOf("CitationFormat", OwnFormats);

    /// <summary>Returns an absolute URL on this server.</summary>
    public static string Url(ApiRequest request, string path, bool pinned = true)
    {
        var http = request.Context.Request;
        var query = pinned ? QueryString.Create(CommonParameters.Release.Name, request.Release.Version) : QueryString.Empty;
        return UriHelper.BuildAbsolute(http.Scheme, http.Host, http.PathBase, path, query);
    }

    public static DatabaseRecord Record(ApiRequest request, string kind, string id) => new(Database, request.Release.Version, kind, id);

    /// <summary>Returns a reference to the data, in whole or in part.</summary>
    public static Reference Data(string key, string title, DateOnly published, string version, string url, DatabaseRecord? record) =>
        new()
        {
            Key = key,
            Kind = ReferenceKind.Dataset,
            Authors = [AuthorName.Whole("Indicators project")],
            Title = title,
            Publisher = Database,
            Published = Periods.Period.Parse($"{published:yyyy-MM-dd}"),
            Version = version,
            Url = url,
            Record = record,
        };

    /// <summary>Returns the response.</summary>
    /// <param name="request">The request with its style.</param>
    /// <param name="cites">The kind of resource cited.</param>
    /// <param name="id">Its id.</param>
    /// <param name="reference">The reference to write.</param>
    /// <param name="sources">The texts that the data come from.</param>
    /// <param name="figure">The figure as printed if one is cited; otherwise null.</param>
    public static Reply Answer(
        ApiRequest request,
        string cites,
        string id,
        Reference reference,
        IReadOnlyList<CitedDocumentRow> sources,
        string? figure = null
    )
    {
        var asked = request.Parameters.Find(Style);
        if (
            request.Parameters.Find(Format) is { } format
            && asked is not null
            && asked != format
            && OwnTypes.Any(style => style.Name == format)
        )
            return Reply.Of(Contradiction(request, format, asked));
        string[] brief = [.. sources.Select(source => source.Brief)];
        StyledCitation[] styles = [.. CitationStyle.All.Select(style => Styled(style, style.Write(reference, brief, figure)))];
        var chosen = styles.Single(styled => styled.Style == (asked ?? CitationStyle.Apa.Name));
        return Reply.Of(
            new Citation
            {
                Release = request.Release.Version,
                Cites = cites,
                Id = id,
                Url = reference.Url,
                Style = chosen.Style,
                Text = chosen.Text,
                Html = chosen.Html,
                Styles = asked is null ? styles : [chosen],
                All = styles,
            }
        );
    }

    private static StyledCitation Styled(CitationStyle style, (string Text, string? Html) written) =>
        new()
        {
            Style = style.Name,
            Title = style.Title,
            MediaType = style.MediaType,
            Text = written.Text,
            Html = written.Html,
        };

    private static Problem Contradiction(ApiRequest request, string format, string style) =>
        Problem.Of(
            request.Context,
            [
                ParameterProblem.Of(
                    Style.Name,
                    ProblemTypes.FormatContradiction,
                    $"'format' is '{format}', which is also a citation style, but 'style' is '{style}'. Leave one of them out.",
                    [format]
                ),
            ]
        );
}
