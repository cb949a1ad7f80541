using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Model;
using Microsoft.AspNetCore.Http.Extensions;
using Credit = Indicators.Api.Dataset.Credit;
using Document = Indicators.Api.Passages.Document;

namespace Indicators.Api.Resources.Provenance;

/// <summary>Identifiers in JSON-LD documents: URLs of this server, or URNs for things without a URL.</summary>
internal static class LinkedData
{
    public const string License = "https://creativecommons.org/licenses/by/4.0/";

    public const string Project = "The Indicators project";

    /// <summary>Absolute URL of a path on the requested server.</summary>
    public static string Iri(ApiRequest request, string path)
    {
        var http = request.Context.Request;
        return UriHelper.BuildAbsolute(http.Scheme, http.Host, http.PathBase) is var root && root.EndsWith('/')
            ? root[..^1] + path
            : root + path;
    }

    /// <summary>URL of the work: its own page, or else our document.</summary>
    public static string Work(ApiRequest request, Document document) =>
        OwnPage.Of(document.Url, document.UrlKind) ?? Iri(request, document.Self);

    /// <summary>URL of this resource in one of its formats.</summary>
    public static string Self(ApiRequest request, Provenance provenance, string format) =>
        Iri(request, $"{provenance.Self}/provenance?format={format}&release={Uri.EscapeDataString(provenance.Release)}");

    /// <summary>An agent of whom only the name is known.</summary>
    public static string Agent(string name)
    {
        var words = new StringBuilder();
        foreach (var unit in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(unit))
                words.Append(unit);
            else if (words.Length > 0 && words[^1] != '-')
                words.Append('-');
        }

        return "urn:indicators:agent:" + Uri.EscapeDataString(words.ToString().Trim('-'));
    }

    /// <summary>
    /// Whether the text itself names a primary source: a data set or report, cited by name for its data, estimate or forecast. Quoting an
    /// organisation or person does not count.
    /// </summary>
    public static bool IsPrimarySource(Credit credit) =>
        credit
            is {
                Specificity: CreditSpecificity.NamedDataset,
                Relation: CreditRelation.ReportsData
                    or CreditRelation.CitesEstimate
                    or CreditRelation.CitesForecast
                    or CreditRelation.OwnCalculation,
            };

    /// <summary>Midnight UTC of a day, as an xsd:dateTime.</summary>
    public static string DateTime(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>An EDTF date that is also an ISO 8601 date (year, month or day without a qualifier); otherwise null.</summary>
    public static string? IsoDate(string? edtf) =>
        edtf is { Length: 4 or 7 or 10 } && edtf.All(unit => char.IsAsciiDigit(unit) || unit == '-') ? edtf : null;

    /// <summary>Creates an object without the members that are null.</summary>
    public static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null)
                made[name] = value;
        }

        return made;
    }
}
