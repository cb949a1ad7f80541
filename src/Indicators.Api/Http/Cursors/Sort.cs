namespace Indicators.Api.Http.Cursors;

/// <summary>An order of a list: its name, its description and its sort expressions, none of which is ever null.</summary>
/// <param name="Name">Value of <c>sort</c>; with <c>-</c> before it, descending.</param>
/// <param name="Words">What it sorts by.</param>
/// <param name="Keys">Expressions with their types, without <see cref="Tie"/>.</param>
internal sealed record Sort(string Name, string Words, params (string Expression, string Type)[] Keys)
{
    /// <summary>A text column that is unique among rows. It comes last, so that the order is total.</summary>
    public string Tie { get; init; } = "";

    /// <summary>Types of the sort keys, ending with that of <see cref="Tie"/>.</summary>
    public IReadOnlyList<string> KeyTypes => [.. Keys.Select(key => key.Type), "text"];

    /// <summary>A column with the sort keys as text.</summary>
    public string KeysSql => $"array[{string.Join(", ", Keys.Select(key => $"({key.Expression})::text").Append(Tie))}] as SortKeys";

    private IEnumerable<string> Expressions => Keys.Select(key => key.Expression).Append($"{Tie} collate \"C\"");

    public string OrderSql(bool descending) => "order by " + string.Join(", ", Expressions.Select(key => descending ? key + " desc" : key));

    /// <summary>The condition that a row comes after the keys <c>@after</c>.</summary>
    public string AfterSql(bool descending)
    {
        var right = Keys.Select((key, i) => $"(@after::text[])[{i + 1}]::{key.Type}").Append($"(@after::text[])[{Keys.Length + 1}]");
        return $"({string.Join(", ", Expressions)}) {(descending ? "<" : ">")} ({string.Join(", ", right)})";
    }
}
