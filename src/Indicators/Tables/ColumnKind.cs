using System.Data.Common;
using NpgsqlTypes;

namespace Indicators.Tables;

/// <summary>The type of a column's values.</summary>
/// <param name="Type">Type in the database.</param>
/// <param name="Required">Whether every row has a value.</param>
/// <param name="Codes">The allowed codes; null if the column is not a code list.</param>
/// <param name="Parts">Returns the columns of the data package, given the names in the database and in the package.</param>
public abstract record ColumnKind(
    NpgsqlDbType Type,
    bool Required,
    IReadOnlyList<string>? Codes,
    Func<string, string, IReadOnlyList<PublishedPart>> Parts
);

/// <summary>The type of a column's values, with their conversion to and from the database.</summary>
/// <param name="Write">Converts a value for the database; null stays null.</param>
/// <param name="Read">Reads the value of a row at a column position.</param>
public sealed record ColumnKind<T>(
    NpgsqlDbType Type,
    bool Required,
    Func<T, object?> Write,
    Func<DbDataReader, int, T> Read,
    Func<string, string, IReadOnlyList<PublishedPart>> Parts,
    IReadOnlyList<string>? Codes = null
) : ColumnKind(Type, Required, Codes, Parts);
