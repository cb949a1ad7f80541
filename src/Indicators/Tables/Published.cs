namespace Indicators.Tables;

/// <summary>What the data package says of a column.</summary>
/// <param name="About">What it means.</param>
public sealed record Published(string About)
{
    /// <summary>Its name in the package; null for that in the database.</summary>
    public string? Name { get; init; }

    /// <summary>What the second of two columns means, where the one in the database makes two.</summary>
    public string? Second { get; init; }

    /// <summary>A pattern that every value matches.</summary>
    public string? Pattern { get; init; }

    public static implicit operator Published(string about) => new(about);
}

/// <summary>What the values of a published column are, in the words of Frictionless Table Schema.</summary>
public enum PublishedType
{
    String,
    Integer,
    Number,
    Boolean,
    Date,
}

/// <summary>A column of the data package. A range in the database makes two.</summary>
/// <param name="Name">In the header.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Sql">Expression whose text is the value; null is an empty field.</param>
public sealed record PublishedPart(string Name, PublishedType Type, string Sql)
{
    /// <summary>Whether this is the second of two columns.</summary>
    public bool IsSecond { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">In the database.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Published">What the data package says of it; null where it is not in the package.</param>
public sealed record TableColumn(string Name, ColumnKind Kind, Published? Published)
{
    /// <summary>What the data package has of it.</summary>
    public IReadOnlyList<PublishedPart> Parts => Published is null ? [] : Kind.Parts(Name, Published.Name ?? Name);
}
