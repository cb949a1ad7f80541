namespace Indicators.Api.Resources.Releases.Package;

/// <summary>What the values of a column are, in the words of Frictionless Table Schema.</summary>
internal enum PackageType
{
    String,
    Integer,
    Number,
    Boolean,
    Date,
}

/// <summary>A column of a table of the data package.</summary>
/// <param name="Name">In the header.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Description">What it means.</param>
/// <param name="Sql">Expression whose text is the value; null is an empty field.</param>
internal sealed record PackageColumn(string Name, PackageType Type, string Description, string Sql)
{
    /// <summary>Whether every row has a value.</summary>
    public bool Required { get; init; }

    /// <summary>The only values there are; null where they are many.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>A pattern that every value matches.</summary>
    public string? Pattern { get; init; }
}

/// <summary>Columns whose values stand in another table.</summary>
/// <param name="Columns">Here.</param>
/// <param name="Table">There.</param>
/// <param name="References">Columns there, in the same order.</param>
internal sealed record PackageReference(IReadOnlyList<string> Columns, string Table, IReadOnlyList<string> References);

/// <summary>A table of the data package.</summary>
/// <param name="Name">Of the table; the file is <c>data/NAME.csv</c>.</param>
/// <param name="Title">For people.</param>
/// <param name="Description">What one row is.</param>
/// <param name="From">What follows <c>select …</c>, with an order that is total.</param>
/// <param name="Columns">In the order of the file.</param>
/// <param name="Key">Columns that tell the rows apart.</param>
/// <param name="References">Where it leads.</param>
internal sealed record PackageTable(
    string Name,
    string Title,
    string Description,
    string From,
    IReadOnlyList<PackageColumn> Columns,
    IReadOnlyList<string> Key,
    params IReadOnlyList<PackageReference> References
)
{
    public string File => $"data/{Name}.csv";

    /// <summary>All rows, the columns of each as an array of texts.</summary>
    public string Sql => $"select array[{string.Join(", ", Columns.Select(column => $"({column.Sql})::text"))}] as Cells {From}";
}

/// <summary>A row of a table: the texts of its columns, null where there is no value.</summary>
internal sealed record PackageRow
{
    public required string?[] Cells { get; init; }
}
