using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Words;

namespace Indicators.Checks;

/// <summary>The words of a dataset: every list has words, names belong to existing codes, and patterns are valid.</summary>
internal static class VocabularyRules
{
    public static IEnumerable<Problem> Words(SeedSet seeds) =>
        from file in seeds.Vocabulary
        from words in Lists(file.Value)
        from line in words
        from word in line.Split(',')
        where word.Trim().Length == 0 || word.Trim() is "*" or "~" || word.Any(char.IsUpper)
        select new Problem(
            file.File,
            LineOf(seeds, file, line),
            ProblemCodes.BadWord,
            word.Trim().Length == 0 ? "a comma without a word" : $"'{word.Trim()}' is not a word in lower case",
            "write words and phrases in lower case, separated by commas; a trailing * matches any ending"
        );

    public static IEnumerable<Problem> Forms(SeedSet seeds) =>
        from file in seeds.Vocabulary
        from forms in file.Value.Forms
        where seeds.Registries.Areas.Find(forms.Code) is null && seeds.Registries.Items.Find(forms.Code) is null
        select new Problem(
            file.File,
            LineOf(seeds, file, forms.Code),
            ProblemCodes.UnknownCode,
            $"no area or item has the code '{forms.Code}'",
            Hints.Near(forms.Code, seeds.Registries.Areas.Codes.Concat(seeds.Registries.Items.Codes))
        );

    public static IEnumerable<Problem> Patterns(SeedSet seeds)
    {
        foreach (var file in seeds.Vocabulary)
        {
            foreach (var flow in file.Value.Flows)
            {
                foreach (var pattern in flow.Patterns.Where(pattern => !IsReadable(pattern, file.Value)))
                    yield return new Problem(
                        file.File,
                        LineOf(seeds, file, pattern),
                        ProblemCodes.BadPattern,
                        $"the pattern '{pattern}' cannot be read",
                        "name {giver} or {receiver}, and see seeds/README.md for the tokens"
                    );
            }
        }
    }

    private static bool IsReadable(string pattern, Vocabulary words)
    {
        try
        {
            _ = FlowTemplate.Of([pattern], Lexicon.English.Vocabulary.Plus(words).List);
            return pattern.Contains("{giver}", StringComparison.Ordinal) || pattern.Contains("{receiver}", StringComparison.Ordinal);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Lists(Vocabulary words) =>
        words
            .Topics.Select(topic => topic.Words)
            .Concat(words.Synonyms.Select(group => group.Words))
            .Concat(words.Opposites.SelectMany(group => group.Sides).Select(side => side.Words))
            .Concat(words.Flows.Select(flow => flow.Cues))
            .Concat(words.Lists.Select(list => list.Words));

    private static int LineOf(SeedSet seeds, SeedVocabulary file, string text)
    {
        var at = Array.FindIndex(seeds.Texts[file.File].Split('\n'), line => line.Contains(text, StringComparison.Ordinal));
        return at < 0 ? file.Marks.Line : at + 1;
    }
}
