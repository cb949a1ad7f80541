using Indicators.Releases;

namespace Indicators.Tables;

/// <summary>Collects the values of one row as canonical JSON. Members have the names of the columns in camelCase.</summary>
internal sealed class ColumnsAsJson : Columns
{
    /// <summary>Columns whose name is a word of SQL.</summary>
    private static readonly Dictionary<string, string> Renamed = new() { ["whole_over"] = "over" };

    /// <summary>The collected members.</summary>
    public CanonicalJson Json { get; } = new();

    public override T Of<T>(string name, ColumnKind<T> kind, T value, Published? published)
    {
        _ = kind.Write(value) switch
        {
            null => Json,
            string text => Json.Add(Member(name), text),
            string[] texts => Json.Add(Member(name), texts),
            var other => throw new NotSupportedException($"{name}: {other.GetType()} has no canonical JSON"),
        };
        return value;
    }

    private static string Member(string column) =>
        Renamed.GetValueOrDefault(column)
        ?? string.Concat(column.Split('_').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
