using System.Data.Common;
using NpgsqlTypes;

namespace Indicators.Tables;

/// <summary>What a column holds.</summary>
/// <param name="Type">Type in the database.</param>
/// <param name="Required">Whether every row has a value.</param>
/// <param name="Codes">The only values there are; null where they are many.</param>
/// <param name="Parts">What the data package has of a column, given its names in the database and in the package.</param>
public abstract record ColumnKind(
    NpgsqlDbType Type,
    bool Required,
    IReadOnlyList<string>? Codes,
    Func<string, string, IReadOnlyList<PublishedPart>> Parts
);

/// <summary>What a column holds, and how it is written and read.</summary>
/// <param name="Write">The value for the database; null for none.</param>
/// <param name="Read">The value of a row, given the position of the column.</param>
public sealed record ColumnKind<T>(
    NpgsqlDbType Type,
    bool Required,
    Func<T, object?> Write,
    Func<DbDataReader, int, T> Read,
    Func<string, string, IReadOnlyList<PublishedPart>> Parts,
    IReadOnlyList<string>? Codes = null
) : ColumnKind(Type, Required, Codes, Parts);
