using Indicators.Seeds;
using Indicators.Words;

namespace Indicators.Api.Tests;

/// <summary>Stems are those of PostgreSQL: figures are searched by its lexemes, and readers' words by ours.</summary>
public sealed class StemsTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    [DatabaseFact]
    public async Task Every_word_of_the_seeds_has_the_stem_that_the_database_gives_it()
    {
        var seeds = SeedsReader.Read(Path.Combine(Repository.Root, "seeds"));
        string[] words =
        [
            .. seeds
                .Documents.SelectMany(document => document.Figures)
                .Select(figure => figure.Claim)
                .Concat(Vocabularies(seeds.Words.Plus(VocabularyFields.General)))
                .SelectMany(text => text.Split([.. " ,.-’'()*~"], StringSplitOptions.RemoveEmptyEntries))
                .Select(word => word.ToLowerInvariant())
                .Where(word => word.All(char.IsAsciiLetter))
                .Distinct(),
        ];
        Assert.True(words.Length > 1000);
        await using var ask = served.Owner.CreateCommand(
            "select w, coalesce((tsvector_to_array(to_tsvector('english', w)))[1], '') from unnest($1::text[]) w order by w"
        );
        ask.Parameters.Add(new() { Value = words });
        await using var rows = await ask.ExecuteReaderAsync();
        var wrong = new List<string>();
        while (await rows.ReadAsync())
        {
            var (word, stem) = (rows.GetString(0), rows.GetString(1));
            var own = Stems.IsStop(word) ? "" : Stems.Of(word);
            if (own != stem)
                wrong.Add($"{word}: {own}, not {stem}");
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Vocabularies(Model.Vocabulary words) =>
        Model.Vocabulary.WordsOf(words.Topics.SelectMany(topic => topic.Words).Concat(words.Synonyms.SelectMany(group => group.Words)));
}
