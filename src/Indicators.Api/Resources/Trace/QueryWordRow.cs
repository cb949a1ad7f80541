using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>A word of the reader's or a synonym of one, as the search knows it.</summary>
internal sealed record QueryWordRow
{
    // The dictionary decides what a word's lexeme is, and which words are none.
    private const string Sql = """
        select f.word, f.synonym as IsSynonym, l.lexeme,
          coalesce(x.observations, 0)::bigint as Frequency
        from unnest(@words::text[], @forms::text[], @synonyms::boolean[]) as f(word, form, synonym)
        cross join lateral unnest(to_tsvector('english', f.form)) l
        left join indicators.lexeme x on x.release_id = @release and x.lexeme = l.lexeme
        order by f.word, f.synonym, l.lexeme
        """;

    public required string Word { get; init; }

    public required bool IsSynonym { get; init; }

    public required string Lexeme { get; init; }

    public required long Frequency { get; init; }

    public static Task<IReadOnlyDictionary<string, QueryWord>> LoadAsync(ApiRequest request, TraceQuery query) =>
        request.Cached(query.Statements.SelectMany(statement => statement.Words), words => ReadAsync(request, words), size: 1);

    private static async Task<IReadOnlyDictionary<string, QueryWord>> ReadAsync(ApiRequest request, string[] words)
    {
        var forms = QueryWords.FormsOf(words);
        if (forms.Count == 0)
            return new Dictionary<string, QueryWord>();
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
        return forms.Select(form => form.Word).Distinct().ToDictionary(word => word, word => WordOf(word, [.. rows[word]]));
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
