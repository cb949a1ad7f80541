namespace Indicators.Database;

/// <summary>The notice that servers get when an import commits.</summary>
public static class ReleaseNotice
{
    /// <summary>Channel of <c>LISTEN</c>.</summary>
    public const string Channel = "indicators_release";

    /// <summary>Sends the notice when the transaction commits.</summary>
    public const string Sql = $"notify {Channel}";
}
