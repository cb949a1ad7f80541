using System.Collections.Concurrent;
using Indicators.Api.Http.Operations;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>A word of the reader's or a synonym of one, as the search knows it.</summary>
internal sealed record QueryWordRow
{
    private const int MaxEntries = 20_000;

    // The dictionary decides what a word's lexeme is, and which words are none.
    private const string Sql = """
        select f.word, f.synonym as IsSynonym, l.lexeme,
          coalesce(x.observations, 0)::bigint as Frequency
        from unnest(@words::text[], @forms::text[], @synonyms::boolean[]) as f(word, form, synonym)
        cross join lateral unnest(to_tsvector('english', f.form)) l
        left join indicators.lexeme x on x.release_id = @release and x.lexeme = l.lexeme
        order by f.word, f.synonym, l.lexeme
        """;

    private static readonly ConcurrentDictionary<(string ContentHash, string Word), QueryWord> Kept = new();

    public required string Word { get; init; }

    public required bool IsSynonym { get; init; }

    public required string Lexeme { get; init; }

    public required long Frequency { get; init; }

    public static async Task<IReadOnlyDictionary<string, QueryWord>> LoadAsync(ApiRequest request, TraceQuery query)
    {
        var all = query.Statements.SelectMany(statement => statement.Words).Distinct().ToArray();
        var words = new Dictionary<string, QueryWord>(StringComparer.Ordinal);
        foreach (var word in all)
        {
            if (Kept.TryGetValue((request.Release.ContentHash, word), out var kept))
                words[word] = kept;
        }

        var forms = QueryWords.FormsOf(all.Where(word => !words.ContainsKey(word)));
        if (forms.Count == 0)
            return words;
        if (Kept.Count > MaxEntries)
            Kept.Clear();
        var rows = (
            await request.QueryAsync<QueryWordRow>(
                Sql,
                new
                {
                    release = request.Release.Id,
                    words = forms.Select(form => form.Word).ToArray(),
                    forms = forms.Select(form => form.Form).ToArray(),
                    synonyms = forms.Select(form => form.IsSynonym).ToArray(),
                }
            )
        ).ToLookup(row => row.Word);
        foreach (var word in forms.Select(form => form.Word).Distinct())
            words[word] = Kept[(request.Release.ContentHash, word)] = WordOf(word, [.. rows[word]]);
        return words;
    }

    private static QueryWord WordOf(string word, IReadOnlyList<QueryWordRow> rows)
    {
        var own = rows.Where(row => !row.IsSynonym).ToArray();
        var synonyms = rows.Where(row => row.IsSynonym).DistinctBy(row => row.Lexeme).ToDictionary(row => row.Lexeme, row => row.Frequency);
        var frequency = own.Select(row => row.Frequency).DefaultIfEmpty(0).Max();
        return new QueryWord(
            word,
            [.. own.Select(row => row.Lexeme)],
            synonyms,
            frequency > 0 ? frequency : rows.Select(row => row.Frequency).DefaultIfEmpty(0).Max()
        );
    }
}
