namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>
/// Which rows of one period revise which others, directly or by way of a third. Two rows that revise each other both stay valid.
/// </summary>
internal sealed class Revisions
{
    private readonly Dictionary<string, IReadOnlyList<string>> _newer;

    /// <param name="rows">Rows of one period, known at the same time.</param>
    public Revisions(IEnumerable<VintageRow> rows)
    {
        var all = rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        var older = all.Keys.ToDictionary(id => id, id => Reached(id, all));
        _newer = all.Keys.ToDictionary(
            id => id,
            id =>
                (IReadOnlyList<string>)
                    [.. all.Keys.Where(other => older[other].Contains(id) && !older[id].Contains(other)).Order(StringComparer.Ordinal)]
        );
    }

    /// <summary>Ids of the rows that revise a row, in order.</summary>
    public IReadOnlyList<string> Of(string id) => _newer[id];

    private static HashSet<string> Reached(string id, Dictionary<string, VintageRow> rows)
    {
        var (reached, open) = (new HashSet<string>(), new Queue<string>([id]));
        while (open.TryDequeue(out var next))
        {
            foreach (var older in rows[next].Revises.Where(rows.ContainsKey))
            {
                if (reached.Add(older))
                    open.Enqueue(older);
            }
        }

        return reached;
    }
}
