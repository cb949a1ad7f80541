using Indicators.Tables;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>A column of a table of the data package.</summary>
/// <param name="Name">Name in the header.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Description">Meaning of its values.</param>
/// <param name="Sql">Expression whose text is the value; null is an empty field.</param>
internal sealed record PackageColumn(string Name, PublishedType Type, string Description, string Sql)
{
    /// <summary>Whether every row has a value.</summary>
    public bool Required { get; init; }

    /// <summary>The allowed codes; null if it is not a code list.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>A pattern that every value matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>The columns of the package for a column of the database.</summary>
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

/// <summary>Columns that refer to another table.</summary>
/// <param name="Columns">Columns of this table.</param>
/// <param name="Table">The other table.</param>
/// <param name="References">Columns of the other table, in the same order.</param>
internal sealed record PackageReference(IReadOnlyList<string> Columns, string Table, IReadOnlyList<string> References);

/// <summary>A table of the data package.</summary>
/// <param name="Name">Name of the table; its file is <c>data/NAME.csv</c>.</param>
/// <param name="Title">Display name.</param>
/// <param name="Description">Description of a row.</param>
/// <param name="Source">The table of the database; null for one that is put together from several.</param>
/// <param name="Key">Columns that identify a row.</param>
/// <param name="References">References to other tables.</param>
internal sealed record PackageTable(
    string Name,
    string Title,
    string Description,
    Table? Source,
    IReadOnlyList<string> Key,
    params IReadOnlyList<PackageReference> References
)
{
    public string File => $"data/{Name}.csv";

    /// <summary>Columns in the order of the file.</summary>
    public IReadOnlyList<PackageColumn> Columns { get; init; } = [.. Source?.Columns.SelectMany(PackageColumn.Of) ?? []];

    /// <summary>Selects all rows, with the columns of each as an array of texts.</summary>
    public string Sql =>
        $"select array[{string.Join(", ", Columns.Select(column => $"({column.Sql})::text"))}] as Cells {Source!.From("@release")}";
}

/// <summary>A row of a table: the text of each column, null if there is no value.</summary>
internal sealed record PackageRow
{
    public required string?[] Cells { get; init; }
}
