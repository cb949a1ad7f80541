namespace Indicators.Api.Resources.Releases.Catalogue;

/// <summary>A thing with its properties, for JSON-LD and Turtle. Names are prefixed, as in <c>dct:title</c>.</summary>
/// <param name="Iri">Its IRI; null for a thing without a name.</param>
/// <param name="Type">Its class.</param>
/// <param name="Properties">Its properties; one without a value is left out.</param>
internal sealed record RdfNode(string? Iri, string Type, params (string Name, RdfValue? Value)[] Properties)
{
    /// <summary>The prefixes of all names.</summary>
    public static readonly IReadOnlyDictionary<string, string> Prefixes = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["adms"] = "http://www.w3.org/ns/adms#",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dcatap"] = "http://data.europa.eu/r5r/",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <summary>Names with their values, those of one name together.</summary>
    public IEnumerable<IGrouping<string, RdfValue>> Values =>
        Properties.Where(pair => pair.Value is not null).GroupBy(pair => pair.Name, pair => pair.Value!);
}

/// <summary>A value of a property.</summary>
internal abstract record RdfValue
{
    /// <summary>Another thing by its IRI.</summary>
    public sealed record Reference(string Iri) : RdfValue;

    /// <summary>A thing without a name.</summary>
    public sealed record Nested(RdfNode Node) : RdfValue;

    /// <summary>A text in English.</summary>
    public sealed record English(string Value) : RdfValue;

    /// <summary>A literal, perhaps of a type such as <c>xsd:date</c>.</summary>
    public sealed record Literal(string Value, string? Type = null) : RdfValue;
}
