using Npgsql;

namespace Indicators.Bench;

/// <summary>
/// Sentences of one length: two claims of the dataset (in the project's own words) run together, half of them with another number.
/// </summary>
internal static class MadeUpSentences
{
    public const int Length = 300;

    private static readonly string[] Links = [", while ", " even though ", ", and according to the same report ", "; at the same time "];

    public static async Task<string[]> OfAsync(NpgsqlDataSource database, int count, CancellationToken cancel)
    {
        var claims = new List<string>();
        await using var select = database.CreateCommand("select claim from indicators.observation order by id");
        await using (var row = await select.ExecuteReaderAsync(cancel))
        {
            while (await row.ReadAsync(cancel))
                claims.Add(row.GetString(0).TrimEnd('.'));
        }

        var draw = new Random(20_240_101);
        return [.. Enumerable.Range(0, count).Select(_ => Sentence(claims, draw))];
    }

    private static string Sentence(List<string> claims, Random draw)
    {
        var text = Claim();
        while (text.Length < Length)
            text += Links[draw.Next(Links.Length)] + Claim();
        return text[..Length];

        string Claim()
        {
            var claim = claims[draw.Next(claims.Count)];
            return draw.Next(2) == 0
                ? claim
                : string.Concat(claim.Select(c => char.IsAsciiDigit(c) && c != '0' ? (char)('1' + draw.Next(9)) : c));
        }
    }
}
