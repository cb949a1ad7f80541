namespace Indicators.Api.Http.Cursors;

/// <summary>An order of a list: its name, its words, and the expressions sorted by, none of which is ever null.</summary>
/// <param name="Name">Value of <c>sort</c>; with <c>-</c> before it, the other way round.</param>
/// <param name="Words">What it sorts by.</param>
/// <param name="Keys">Expressions with their types, before <see cref="Tie"/>.</param>
internal sealed record Sort(string Name, string Words, params (string Expression, string Type)[] Keys)
{
    /// <summary>A column of texts that differs between any two rows: it comes last, so that the order is total.</summary>
    public string Tie { get; init; } = "";

    /// <summary>The column of the sort keys, as text.</summary>
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
