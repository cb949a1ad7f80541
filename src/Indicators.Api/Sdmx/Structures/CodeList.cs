namespace Indicators.Api.Sdmx.Structures;

/// <summary>A code list.</summary>
/// <param name="Artefact">Its identity.</param>
/// <param name="Name">Display name.</param>
/// <param name="Codes">Its codes, sorted.</param>
/// <param name="IsPartial">Whether only the codes in use are listed, as for the cross-domain lists.</param>
internal sealed record CodeList(Artefact Artefact, string Name, IReadOnlyList<Code> Codes, bool IsPartial = false)
{
    public string Urn => Artefact.Urn("codelist", "Codelist");

    /// <summary>Names by code.</summary>
    public IReadOnlyDictionary<string, string> Names { get; } =
        Codes.ToDictionary(code => code.Id, code => code.Name, StringComparer.Ordinal);
}
