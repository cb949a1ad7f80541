using Indicators.Candidates;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Words;

namespace Indicators.Bench.Mutants;

/// <summary>Exchanges names of places and items for others of the registries, in the same form: name, adjective or capital.</summary>
internal sealed class Names(TraceRelease release, Release seeds)
{
    private static readonly string[] Endings = ["ian", "ean", "an", "ese", "ish", "i", "ek", "yz", "h", "sh", "k", "n"];

    /// <summary>The texts with the names of one place exchanged, each with the code put in.</summary>
    public IEnumerable<(string Text, string Code)> OtherPlaces(string text, string code)
    {
        var found = release.Vocabulary.Places.Find(text);
        var own = found.Where(name => name.Code == code).ToArray();
        if (own.Length == 0)
            yield break;
        foreach (var other in seeds.Areas.Where(area => area.Kind == AreaKind.Country && found.All(name => name.Code != area.Code)))
        {
            if (Replaced(text, own, _ => other.Code) is { } changed)
                yield return (changed, other.Code);
        }
    }

    /// <summary>The text with two places exchanged for each other; null where one of them has no such form.</summary>
    public string? Swapped(string text, string a, string b)
    {
        var own = release.Vocabulary.Places.Find(text).Where(name => name.Code == a || name.Code == b).ToArray();
        return own.Select(name => name.Code).Distinct().Count() == 2 ? Replaced(text, own, code => code == a ? b : a) : null;
    }

    /// <summary>The texts with the name of one item exchanged, each with the code put in.</summary>
    public IEnumerable<(string Text, string Code)> OtherItems(string text, string code)
    {
        var own = release.Vocabulary.Items.Find(text).Where(name => name.Code == code).ToArray();
        if (own.Length == 0)
            yield break;
        // Names of the same form: those that begin with a capital, or those that do not.
        var isProper = char.IsUpper(text[own[0].Start]) && own[0].Start > 0;
        foreach (var other in seeds.Items.Where(item => item.Code[0] != '_' && item.Code != code))
        {
            var name = other.Name;
            if (
                name.Contains(',')
                || (
                    isProper
                    != (name.Length > 1 && (char.IsUpper(name[1]) || name.Contains(' ') && char.IsUpper(name[name.IndexOf(' ') + 1])))
                )
            )
                continue;
            yield return (Put(text, own, _ => isProper ? name : name.ToLowerInvariant()), other.Code);
        }
    }

    private string? Replaced(string text, FoundName[] own, Func<string, string> other)
    {
        var names = own.Select(name => FormOf(other(name.Code), KindOf(text[name.Start..name.End], name.Code))).ToArray();
        var at = 0;
        return names.Contains(null) ? null : Put(text, own, _ => names[at++]!);
    }

    private static string Put(string text, FoundName[] own, Func<FoundName, string> other)
    {
        var (result, at) = ("", 0);
        foreach (var name in own)
        {
            var word = text[name.Start..name.End];
            result += text[at..name.Start] + other(name) + (word.EndsWith("'s", StringComparison.Ordinal) ? "'s" : "");
            at = name.End;
        }

        return result + text[at..];
    }

    private string KindOf(string word, string code)
    {
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        var area = seeds.Areas.First(one => one.Code == code);
        return word == area.Name ? "name"
            : release.Vocabulary.Lexicon.Capitals.Contains(word.ToLowerInvariant()) ? "capital"
            : "adjective";
    }

    private string? FormOf(string code, string kind)
    {
        var area = seeds.Areas.First(one => one.Code == code);
        return kind switch
        {
            "name" => area.Name,
            "capital" => area.Aliases.FirstOrDefault(alias => release.Vocabulary.Lexicon.Capitals.Contains(alias.ToLowerInvariant())),
            _ => area.Aliases.FirstOrDefault(alias =>
                !alias.Contains(' ')
                && !release.Vocabulary.Lexicon.Capitals.Contains(alias.ToLowerInvariant())
                && Endings.Any(ending => alias.EndsWith(ending, StringComparison.Ordinal))
            ),
        };
    }
}
