namespace Indicators.Api.Sdmx.Structures;

/// <summary>The identity of a maintainable artefact: who maintains it, its id and its version.</summary>
internal sealed record Artefact(string Agency, string Id, string Version)
{
    /// <summary>Maintains everything that is this service's own. Clients use the id of their source as the id of the agency.</summary>
    public const string OwnAgency = "INDICATORS";

    /// <summary>The agency of the cross-domain code lists.</summary>
    public const string SdmxAgency = "SDMX";

    public static Artefact Own(string id) => new(OwnAgency, id, "1.0");

    /// <summary>The form used in URNs and in the first columns of SDMX-CSV: <c>AGENCY:ID(VERSION)</c>.</summary>
    public override string ToString() => $"{Agency}:{Id}({Version})";

    /// <summary>URN of the artefact.</summary>
    /// <param name="package">Package of the information model, such as <c>codelist</c>.</param>
    /// <param name="type">Class, such as <c>Codelist</c>.</param>
    public string Urn(string package, string type) => $"urn:sdmx:org.sdmx.infomodel.{package}.{type}={this}";
}
