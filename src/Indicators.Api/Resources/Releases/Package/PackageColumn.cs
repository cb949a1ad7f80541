using Indicators.Tables;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>A column of a table of the data package.</summary>
/// <param name="Name">In the header.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Description">What it means.</param>
/// <param name="Sql">Expression whose text is the value; null is an empty field.</param>
internal sealed record PackageColumn(string Name, PublishedType Type, string Description, string Sql)
{
    /// <summary>Whether every row has a value.</summary>
    public bool Required { get; init; }

    /// <summary>The only values there are; null where they are many.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>A pattern that every value matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>What the package has of a column of the database.</summary>
    public static IEnumerable<PackageColumn> Of(TableColumn column) =>
        column.Parts.Select(part => new PackageColumn(
            part.Name,
            part.Type,
            part.IsSecond ? column.Published!.Second! : column.Published!.About,
            part.Sql
        )
        {
            Required = column.Kind.Required,
            Codes = column.Kind.Codes,
            Pattern = column.Published.Pattern,
        });
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
/// <param name="Source">The table of the database.</param>
/// <param name="Key">Columns that tell the rows apart.</param>
/// <param name="References">Where it leads.</param>
internal sealed record PackageTable(
    string Name,
    string Title,
    string Description,
    Table Source,
    IReadOnlyList<string> Key,
    params IReadOnlyList<PackageReference> References
)
{
    public string File => $"data/{Name}.csv";

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<PackageColumn> Columns { get; } = [.. Source.Columns.SelectMany(PackageColumn.Of)];

    /// <summary>All rows, the columns of each as an array of texts.</summary>
    public string Sql =>
        $"select array[{string.Join(", ", Columns.Select(column => $"({column.Sql})::text"))}] as Cells {Source.From("@release")}";
}

/// <summary>A row of a table: the texts of its columns, null where there is no value.</summary>
internal sealed record PackageRow
{
    public required string?[] Cells { get; init; }
}
