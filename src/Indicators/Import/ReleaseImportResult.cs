namespace Indicators.Import;

/// <summary>The outcome of importing a release.</summary>
public enum ImportOutcome
{
    /// <summary>It was imported and is now served.</summary>
    Imported,

    /// <summary>It replaced a draft of the same version and is now served.</summary>
    Replaced,

    /// <summary>The database already has it with the same content; nothing changed.</summary>
    AlreadyImported,

    /// <summary>
    /// The database has another content under this version, which is not a draft; or the release omits ids of the previous one without a
    /// reason. Nothing changed.
    /// </summary>
    Refused,
}

/// <summary>The result of importing a release.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Version">The release's version.</param>
/// <param name="Message">One line for the operator.</param>
/// <param name="ServesAnother">Whether the database has the release but serves another one.</param>
public sealed record ReleaseImportResult(ImportOutcome Outcome, string Version, string Message, bool ServesAnother = false)
{
    /// <summary>Whether the database now has the release as given.</summary>
    public bool IsThere => Outcome != ImportOutcome.Refused;
}
