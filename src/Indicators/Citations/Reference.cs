using Indicators.Periods;

namespace Indicators.Citations;

/// <summary>What sort of thing a reference leads to.</summary>
public enum ReferenceKind
{
    /// <summary>An article, an interview or a chapter in a periodical.</summary>
    Article,

    /// <summary>Data: a release, or a series of it.</summary>
    Dataset,
}

/// <summary>Something to be cited, with all that any style needs.</summary>
public sealed record Reference
{
    /// <summary>Stands in place of a title that is not known (APA 9.22: a description in square brackets).</summary>
    public const string Untitled = "[Untitled article]";

    /// <summary>Name within the user's bibliography: no spaces, commas or braces.</summary>
    public required string Key { get; init; }

    public required ReferenceKind Kind { get; init; }

    /// <summary>In the order of the page; never empty.</summary>
    public required IReadOnlyList<AuthorName> Authors { get; init; }

    /// <summary>As printed; null where it is not known.</summary>
    public required string? Title { get; init; }

    /// <summary>The periodical of an article; null for data.</summary>
    public string? Container { get; init; }

    /// <summary>Who publishes the periodical, or the data.</summary>
    public required string Publisher { get; init; }

    /// <summary>When it was published; null where not even the year is known.</summary>
    public required Period? Published { get; init; }

    /// <summary>Version of data; null for articles.</summary>
    public string? Version { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where it is found: for what is recorded here, the address of the record pinned to the release.</summary>
    public required string Url { get; init; }

    /// <summary>
    /// The database and the place in it that <see cref="Url"/> leads to, e.g. <c>Indicators, release 2026.1, observation o1-…</c>; null
    /// where the URL is the work's own.
    /// </summary>
    public DatabaseRecord? Record { get; init; }

    internal string TitleOrDescription => Title ?? Untitled;
}

/// <summary>A place in a release of a database.</summary>
/// <param name="Database">Name of the database.</param>
/// <param name="Release">Version.</param>
/// <param name="Kind">What is recorded, e.g. <c>observation</c>.</param>
/// <param name="Accession">Its id there.</param>
public sealed record DatabaseRecord(string Database, string Release, string Kind, string Accession)
{
    /// <summary>The release of the database.</summary>
    public string Source => $"{Database}, release {Release}";

    /// <summary>Database, release, kind and id.</summary>
    public override string ToString() => $"{Source}, {Kind} {Accession}";
}
