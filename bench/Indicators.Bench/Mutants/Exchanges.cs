using System.Text.RegularExpressions;

namespace Indicators.Bench.Mutants;

/// <summary>Words that are exchanged for others, read from <c>exchanges.txt</c>.</summary>
internal sealed class Exchanges
{
    private readonly Dictionary<string, string[][][]> _kinds;

    private Exchanges(Dictionary<string, string[][][]> kinds) => _kinds = kinds;

    public IEnumerable<string> Kinds => _kinds.Keys;

    public static Exchanges Read(string file)
    {
        var (kinds, kind) = (new Dictionary<string, List<string[][]>>(), "");
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
                kinds[kind = line.Trim('[', ']')] = [];
            else
                kinds[kind].Add([.. line.Split('|').Select(side => side.Split(',', StringSplitOptions.TrimEntries))]);
        }

        return new(kinds.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
    }

    /// <summary>
    /// The texts with one word exchanged. A word of one of the kinds "act" to "whole" is exchanged for all others of its line; where a
    /// line says how a word of its first side changes ("part", "direction"), only for those.
    /// </summary>
    public IEnumerable<string> Of(string kind, string text)
    {
        foreach (var sides in _kinds[kind])
        {
            for (var side = 0; side < (kind is "direction" or "part" or "group" or "whole" ? 1 : sides.Length); side++)
            {
                foreach (var word in sides[side])
                {
                    var found = Regex.Match(text, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])", RegexOptions.IgnoreCase);
                    if (!found.Success)
                        continue;
                    foreach (var other in sides.Where((_, i) => i != side).Select(one => one[0]))
                    {
                        var put = char.IsUpper(found.Value[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other;
                        yield return text[..found.Index] + put + text[(found.Index + found.Length)..];
                    }
                }
            }
        }
    }
}
