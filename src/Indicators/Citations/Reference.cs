using Indicators.Periods;

namespace Indicators.Citations;

/// <summary>The kind of work that a reference cites.</summary>
public enum ReferenceKind
{
    /// <summary>An article, an interview or a chapter in a periodical.</summary>
    Article,

    /// <summary>Data: a release or a series.</summary>
    Dataset,
}

/// <summary>A work to cite, with everything that the styles need.</summary>
public sealed record Reference
{
    /// <summary>Replaces an unknown title (APA 9.22: a description in square brackets).</summary>
    public const string Untitled = "[Untitled article]";

    /// <summary>Citation key in the user's bibliography: without spaces, commas or braces.</summary>
    public required string Key { get; init; }

    public required ReferenceKind Kind { get; init; }

    /// <summary>In the order of the page; never empty.</summary>
    public required IReadOnlyList<AuthorName> Authors { get; init; }

    /// <summary>As printed; null if not known.</summary>
    public required string? Title { get; init; }

    /// <summary>The periodical of an article; null for data.</summary>
    public string? Container { get; init; }

    /// <summary>Publisher of the periodical or of the data.</summary>
    public required string Publisher { get; init; }

    /// <summary>Date of publication; null if not even the year is known.</summary>
    public required Period? Published { get; init; }

    /// <summary>Version of data; null for articles.</summary>
    public string? Version { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>URL of the work; for a record in this database, the URL pinned to the release.</summary>
    public required string Url { get; init; }

    /// <summary>
    /// The database record that <see cref="Url"/> leads to, such as <c>Indicators, release 2026.1, observation o1-…</c>; null if
    /// the URL is the work's own.
    /// </summary>
    public DatabaseRecord? Record { get; init; }

    internal string TitleOrDescription => Title ?? Untitled;
}

/// <summary>A record in a release of a database.</summary>
/// <param name="Database">Name of the database.</param>
/// <param name="Release">Version.</param>
/// <param name="Kind">Kind of record, such as <c>observation</c>.</param>
/// <param name="Accession">Id of the record.</param>
public sealed record DatabaseRecord(string Database, string Release, string Kind, string Accession)
{
    /// <summary>The release of the database.</summary>
    public string Source => $"{Database}, release {Release}";

    /// <summary>Database, release, kind and id.</summary>
    public override string ToString() => $"{Source}, {Kind} {Accession}";
}
