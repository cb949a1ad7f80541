namespace Indicators.Api.Http.Settings;

/// <summary>The configuration is wrong.</summary>
/// <param name="problems">Everything that is wrong, a sentence each without a full stop.</param>
public sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join("; ", problems))
{
    public IReadOnlyList<string> Problems => problems;
}
