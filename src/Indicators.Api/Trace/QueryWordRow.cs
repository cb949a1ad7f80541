using Indicators.Trace;

namespace Indicators.Api;

/// <summary>A word of the reader's or a synonym of one, as the search knows it.</summary>
internal sealed record QueryWordRow
{
    // The dictionary decides what a word's lexeme is, and which words are none.
    private const string Sql =
        """
        select f.word, f.synonym as IsSynonym, l.lexeme,
          (select count(*) from indicators.observation o where o.release_id = @release and o.search @@ quote_literal(l.lexeme)::tsquery) as Frequency
        from unnest(@words::text[], @forms::text[], @synonyms::boolean[]) as f(word, form, synonym)
        cross join lateral unnest(to_tsvector('english', f.form)) l
        order by f.word, f.synonym, l.lexeme
        """;

    public required string Word { get; init; }

    public required bool IsSynonym { get; init; }

    public required string Lexeme { get; init; }

    public required long Frequency { get; init; }

    public static async Task<IReadOnlyDictionary<string, QueryWord>> LoadAsync(ApiRequest request, TraceQuery query)
    {
        var forms = QueryWords.FormsOf(query);
        if (forms.Count == 0)
            return new Dictionary<string, QueryWord>();
        var rows = await request.QueryAsync<QueryWordRow>(Sql, new
        {
            release = request.Release.Id,
            words = forms.Select(form => form.Word).ToArray(),
            forms = forms.Select(form => form.Form).ToArray(),
            synonyms = forms.Select(form => form.IsSynonym).ToArray(),
        });
        return rows.GroupBy(row => row.Word).ToDictionary(word => word.Key, word =>
        {
            var own = word.Where(row => !row.IsSynonym).ToArray();
            var frequency = own.Length > 0 ? own.Max(row => row.Frequency) : 0;
            return new QueryWord(
                word.Key, [.. own.Select(row => row.Lexeme)], word.Where(row => row.IsSynonym).DistinctBy(row => row.Lexeme).ToDictionary(row => row.Lexeme, row => row.Frequency),
                frequency > 0 ? frequency : word.Max(row => row.Frequency));
        });
    }
}
