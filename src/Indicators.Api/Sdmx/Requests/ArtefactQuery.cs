using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Requests;

/// <summary>Which artefacts a path names: agency, id and version, each a list of values or a wildcard.</summary>
internal sealed record ArtefactQuery(string Agency = "all", string Id = "all", string Version = "latest")
{
    private static readonly string[] Any = ["all", "*"];
    private static readonly string[] Latest = ["all", "*", "latest", "+", "~", "1.0+", "1.0.0", "1.0.0+"];

    public bool Matches(Artefact artefact) =>
        Names(Agency, Any, artefact.Agency)
        && Names(Id, Any, artefact.Id)
        && (Names(Version, Latest, artefact.Version) || Version == artefact.Version);

    /// <summary>For messages.</summary>
    public override string ToString() => $"{Agency}:{Id}({Version})";

    // SDMX 2.1 joins values with a plus, SDMX 3.0 with a comma.
    private static bool Names(string asked, string[] wildcards, string value) =>
        wildcards.Contains(asked, StringComparer.OrdinalIgnoreCase) || asked.Split(',', '+').Contains(value, StringComparer.Ordinal);
}
