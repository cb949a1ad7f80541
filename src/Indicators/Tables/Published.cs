namespace Indicators.Tables;

/// <summary>Describes a column of the data package.</summary>
/// <param name="About">The meaning of the column.</param>
public sealed record Published(string About)
{
    /// <summary>Name in the package; null if it is the same as in the database.</summary>
    public string? Name { get; init; }

    /// <summary>The meaning of the second column, if the database column becomes two.</summary>
    public string? Second { get; init; }

    /// <summary>A pattern that every value matches.</summary>
    public string? Pattern { get; init; }

    public static implicit operator Published(string about) => new(about);
}

/// <summary>Types of values in Frictionless Table Schema.</summary>
public enum PublishedType
{
    String,
    Integer,
    Number,
    Boolean,
    Date,
}

/// <summary>A column of the data package. A range in the database becomes two columns.</summary>
/// <param name="Name">Name in the header.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Sql">An expression whose text is the value; null is an empty field.</param>
public sealed record PublishedPart(string Name, PublishedType Type, string Sql)
{
    /// <summary>Whether it is the second of two columns.</summary>
    public bool IsSecond { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Name in the database.</param>
/// <param name="Kind">Type of its values.</param>
/// <param name="Published">Its description in the data package; null if the package does not contain it.</param>
public sealed record TableColumn(string Name, ColumnKind Kind, Published? Published)
{
    /// <summary>The corresponding columns of the data package.</summary>
    public IReadOnlyList<PublishedPart> Parts => Published is null ? [] : Kind.Parts(Name, Published.Name ?? Name);
}
