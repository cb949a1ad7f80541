using System.Globalization;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;
using static Indicators.Api.Resources.Provenance.LinkedData;

namespace Indicators.Api.Resources.Provenance;

/// <summary>
/// The position of a figure as a W3C Web Annotation (Recommendation of 23 February 2017). The body is our claim and the observation; the
/// target is the figure in the work. The state names the paragraph as a cached representation of the work, and selectors count within it.
/// </summary>
internal static class WebAnnotation
{
    public const string Profile = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>Maximum number of characters quoted before and after the figure, as in annotation clients.</summary>
    private const int MaxContext = 32;

    public static readonly IFormat Format = new LinkedDataFormat<Provenance>(
        "annotation",
        [Profile],
        "A W3C Web Annotation in JSON-LD. Also returned for `application/ld+json` without a profile.",
        Of
    )
    {
        Links = ["<http://www.w3.org/ns/ldp#Resource>; rel=\"type\""],
    };

    private static JsonObject Of(ApiRequest request, Provenance provenance) =>
        LinkedData.Object(
            ("@context", Profile),
            ("id", Self(request, provenance, "annotation")),
            ("type", "Annotation"),
            ("motivation", "describing"),
            ("created", LinkedData.DateTime(provenance.Updated)),
            ("creator", LinkedData.Object(("id", Agent(Project)), ("type", "Organization"), ("name", Project))),
            ("generator", LinkedData.Object(("id", Iri(request, "/v1")), ("type", "Software"), ("name", "Indicators"))),
            ("rights", License),
            (
                "body",
                new JsonArray(
                    LinkedData.Object(
                        ("type", "TextualBody"),
                        ("value", provenance.Claim),
                        ("format", "text/plain"),
                        ("language", "en"),
                        ("purpose", "describing")
                    ),
                    LinkedData.Object(("id", Iri(request, provenance.Self)), ("type", "Dataset"), ("format", "application/json"))
                )
            ),
            (
                "target",
                LinkedData.Object(
                    ("type", "SpecificResource"),
                    ("source", Work(request, provenance.Document)),
                    ("state", State(request, provenance)),
                    (
                        "selector",
                        LinkedData.Object(
                            ("type", "TextPositionSelector"),
                            ("start", provenance.Source.Start),
                            ("end", provenance.Source.End),
                            ("refinedBy", Quote(provenance))
                        )
                    )
                )
            )
        );

    /// <summary>The paragraph as it was read, with the possible days of publication of the work.</summary>
    private static JsonObject State(ApiRequest request, Provenance provenance)
    {
        var published = provenance.Document.Published;
        var day =
            published.Earliest is { } earliest && published.Earliest == published.Latest ? LinkedData.DateTime(earliest)
            : DateOnly.TryParseExact(published.Edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact)
                ? LinkedData.DateTime(exact)
            : null;
        var both = day is null && published is { Earliest: not null, Latest: not null };
        return LinkedData.Object(
            ("type", "TimeState"),
            ("sourceDate", day),
            ("sourceDateStart", both ? LinkedData.DateTime(published.Earliest!.Value) : null),
            ("sourceDateEnd", both ? LinkedData.DateTime(published.Latest!.Value) : null),
            ("cached", Iri(request, $"{provenance.Document.Self}/paragraphs/{provenance.Source.Paragraph}")),
            ("schema:sha256", provenance.Paragraph.Sha256)
        );
    }

    /// <summary>The figure as printed, with the surrounding text if it is loaded, cut between words.</summary>
    private static JsonObject Quote(Provenance provenance)
    {
        var (before, after) = (provenance.Paragraph.Text, (string?)null);
        if (before is not null)
        {
            var (start, end) = Indicators.Texts.CodePoints.ToUtf16(before, new(provenance.Source.Start, provenance.Source.End));
            (before, after) = (Last(before[..start]), First(before[end..]));
        }

        return LinkedData.Object(("type", "TextQuoteSelector"), ("exact", provenance.Printed), ("prefix", before), ("suffix", after));
    }

    private static string Last(string text)
    {
        if (text.Length <= MaxContext)
            return text;
        var space = text.IndexOf(' ', text.Length - MaxContext);
        return space < 0 ? "" : text[space..];
    }

    private static string First(string text)
    {
        if (text.Length <= MaxContext)
            return text;
        var space = text.LastIndexOf(' ', MaxContext);
        return space < 0 ? "" : text[..(space + 1)];
    }
}
