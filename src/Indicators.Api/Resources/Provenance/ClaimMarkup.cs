using System.Text.Json.Nodes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;
using static Indicators.Api.Resources.Provenance.LinkedData;
using Document = Indicators.Api.Passages.Document;

namespace Indicators.Api.Resources.Provenance;

/// <summary>
/// An observation as a schema.org <c>Claim</c>: what the text asserts in our words, and the work that asserts it. There is never a rating,
/// because we only report what a text says.
/// </summary>
internal static class ClaimMarkup
{
    public const string Profile = "https://schema.org/Claim";

    public static readonly IFormat Format = new LinkedDataFormat<Provenance>(
        "claim",
        [Profile, "http://schema.org/Claim", "https://schema.org", "https://schema.org/", "http://schema.org", "http://schema.org/"],
        "A schema.org Claim in JSON-LD, without a rating.",
        Of
    );

    private static JsonObject Of(ApiRequest request, Provenance provenance)
    {
        var document = provenance.Document;
        return LinkedData.Object(
            ("@context", "https://schema.org"),
            ("@type", "Claim"),
            ("@id", Iri(request, provenance.Self)),
            ("url", Self(request, provenance, "claim")),
            ("text", provenance.Claim),
            ("inLanguage", "en"),
            ("datePublished", IsoDate(provenance.AssertedAt)),
            ("author", Authors(document)),
            ("creditText", CreditText(provenance)),
            ("claimInterpreter", Organization(Project)),
            (
                "appearance",
                LinkedData.Object(
                    ("@type", "Article"),
                    ("@id", Work(request, document)),
                    ("url", provenance.DeepLink),
                    ("name", document.Title),
                    ("author", Authors(document)),
                    ("publisher", Organization(document.Publisher)),
                    ("isPartOf", LinkedData.Object(("@type", "CreativeWork"), ("name", document.Outlet))),
                    ("datePublished", IsoDate(document.Published.Edtf)),
                    ("inLanguage", document.Language)
                )
            ),
            ("firstAppearance", FirstAppearance(provenance)),
            ("about", Quantity(provenance)),
            ("temporalCoverage", IsoDate(provenance.Period.Edtf)),
            (
                "isPartOf",
                LinkedData.Object(
                    ("@type", "Dataset"),
                    ("name", "Indicators"),
                    ("version", provenance.Release),
                    ("url", Iri(request, "/v1"))
                )
            ),
            ("license", License)
        );
    }

    private static JsonNode Authors(Document document) =>
        document.Authors.Count == 0
            ? Organization(document.Outlet)
            : new JsonArray([.. document.Authors.Select(author => (JsonNode)LinkedData.Object(("@type", "Person"), ("name", author)))]);

    /// <summary>The data set or report that the text names as its source; without one, the first appearance is not known.</summary>
    private static JsonObject? FirstAppearance(Provenance provenance) =>
        provenance.Credit is [.., var last] && IsPrimarySource(last)
            ? LinkedData.Object(("@type", "CreativeWork"), ("name", last.Agent))
            : null;

    private static string? CreditText(Provenance provenance) =>
        provenance.Credit.Count < 2 ? null : string.Join(", via ", provenance.Credit.Reverse().Select(credit => credit.Agent));

    /// <summary>Units in the vocabulary that schema.org names: ISO 4217 for money, else UN/CEFACT.</summary>
    private static JsonObject Quantity(Provenance provenance) =>
        provenance.UnitCodes is { IsMoney: true, Currency: { } currency }
            ? LinkedData.Object(
                ("@type", "MonetaryAmount"),
                ("value", provenance.Value),
                ("minValue", provenance.Low),
                ("maxValue", provenance.High),
                ("currency", currency)
            )
            : LinkedData.Object(
                ("@type", "QuantitativeValue"),
                ("value", provenance.Value),
                ("minValue", provenance.Low),
                ("maxValue", provenance.High),
                ("unitCode", provenance.UnitCodes?.CommonCode),
                ("unitText", provenance.UnitCodes?.Name ?? provenance.Unit)
            );

    private static JsonObject Organization(string name) => LinkedData.Object(("@type", "Organization"), ("name", name));
}
