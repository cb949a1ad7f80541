namespace Indicators.Import;

/// <summary>What an import of a release did.</summary>
public enum ImportOutcome
{
    /// <summary>It is in the database, and is the release that is served.</summary>
    Imported,

    /// <summary>It took the place of a draft of the same version, and is the release that is served.</summary>
    Replaced,

    /// <summary>The database has it with the same content; nothing was changed.</summary>
    AlreadyImported,

    /// <summary>
    /// The database has the version with another content, and it is no draft; or it leaves out what the release before had, without a
    /// reason. Nothing was changed.
    /// </summary>
    Refused,
}

/// <summary>What an import of a release did, and how to say so.</summary>
/// <param name="Outcome">What it did.</param>
/// <param name="Version">The release's version.</param>
/// <param name="Message">One line for an operator.</param>
/// <param name="ServesAnother">Whether the database has the release but serves another one.</param>
public sealed record ReleaseImportResult(ImportOutcome Outcome, string Version, string Message, bool ServesAnother = false)
{
    /// <summary>Whether the release as given is in the database now.</summary>
    public bool IsThere => Outcome != ImportOutcome.Refused;
}
