namespace Indicators.Api.Http.Parameters;

/// <summary>The code lists of one release.</summary>
/// <param name="version">Version of the release.</param>
/// <param name="lists">Code lists by name.</param>
internal sealed class ReleaseCodes(string version, IReadOnlyDictionary<string, CodeNames> lists)
{
    public string Version => version;

    public CodeNames this[string list] => lists[list];
}
