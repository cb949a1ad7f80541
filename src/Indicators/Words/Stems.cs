using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Indicators.Words;

/// <summary>
/// Stems of English words, by the algorithm that PostgreSQL's dictionary <c>english</c> uses: Porter2 of the Snowball project
/// (snowballstem.org/algorithms/english/stemmer.html). It is our own because it has to agree with PostgreSQL letter by letter, and no
/// package of the registry is a maintained Porter2 with that dictionary's stop words; a test compares the two.
/// </summary>
public static class Stems
{
    private const int CacheLimit = 200_000;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The stop words of that dictionary.</summary>
    private static readonly FrozenSet<string> Stop = """
        i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its
        itself they them their theirs themselves what which who whom this that these those am is are was were be been being
        have has had having do does did doing a an the and but if or because as until while of at by for with about against
        between into through during before after above below to from up down in out on off over under again further then once
        here there when where why how all any both each few more most other some such no nor not only own same so than too
        very s t can will just don should now
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Unchanged =
    [
        "sky",
        "news",
        "howe",
        "atlas",
        "cosmos",
        "bias",
        "andes",
        "inning",
        "outing",
        "canning",
        "herring",
        "earring",
        "proceed",
        "exceed",
        "succeed",
    ];

    private static readonly (string End, string By)[] Second =
    [
        ("ization", "ize"),
        ("ational", "ate"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("iveness", "ive"),
        ("tional", "tion"),
        ("biliti", "ble"),
        ("lessli", "less"),
        ("entli", "ent"),
        ("ation", "ate"),
        ("alism", "al"),
        ("aliti", "al"),
        ("ousli", "ous"),
        ("iviti", "ive"),
        ("fulli", "ful"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("abli", "able"),
        ("izer", "ize"),
        ("ator", "ate"),
        ("alli", "al"),
        ("bli", "ble"),
        ("ogi", "og"),
        ("li", ""),
    ];

    private static readonly (string End, string By)[] Third =
    [
        ("ational", "ate"),
        ("tional", "tion"),
        ("alize", "al"),
        ("icate", "ic"),
        ("iciti", "ic"),
        ("ative", ""),
        ("ical", "ic"),
        ("ness", ""),
        ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement",
        "ance",
        "ence",
        "able",
        "ible",
        "ment",
        "ant",
        "ent",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
        "ion",
        "al",
        "er",
        "ic",
    ];

    /// <summary>Whether the word is left out of every search.</summary>
    public static bool IsStop(string word) => Stop.Contains(word);

    /// <summary>The stem of a word in lower case, which need not be a word itself.</summary>
    public static string Of(string word)
    {
        if (Known.TryGetValue(word, out var stem))
            return stem;
        if (Known.Count > CacheLimit)
            Known.Clear();
        return Known[word] = Stem(word);
    }

    /// <summary>The stems of the words of a text, without stop words and numbers; each once.</summary>
    public static IReadOnlyList<string> OfText(string text) => OfWords(TextWords.Of(text));

    /// <summary>The same of words in lower case.</summary>
    internal static IReadOnlyList<string> OfWords(IEnumerable<string> words) =>
        [.. words.SelectMany(Parts).Where(word => !IsStop(word)).Select(Of).Distinct(StringComparer.Ordinal)];

    /// <summary>The search takes a word apart at its apostrophes.</summary>
    private static string[] Parts(string word) => word.Split('\'', StringSplitOptions.RemoveEmptyEntries);

    private static string Stem(string word)
    {
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');
        if (word.Length <= 2 || Unchanged.Contains(word))
            return word;
        if (Exceptions.TryGetValue(word, out var exception))
            return exception;
        var letters = WithConsonants(word.TrimStart('\''));
        var first = FirstRegion(letters);
        var second = Region(letters, first);
        letters = Plural(letters);
        if (Unchanged.Contains(letters))
            return letters;
        letters = Past(letters, first);
        if (letters.Length > 2 && letters[^1] is 'y' or 'Y' && !IsVowel(letters[^2]))
            letters = letters[..^1] + "i";
        letters = Replaced(letters, Second, first, second, isThird: false);
        letters = Replaced(letters, Third, first, second, isThird: true);
        letters = WithoutFourth(letters, second);
        return Last(letters, first, second).Replace('Y', 'y');
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>A y that is a consonant is written as Y.</summary>
    private static string WithConsonants(string word) =>
        string.Create(
            word.Length,
            word,
            (letters, text) =>
            {
                for (var i = 0; i < text.Length; i++)
                    letters[i] = text[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])) ? 'Y' : text[i];
            }
        );

    private static int FirstRegion(string word)
    {
        foreach (var beginning in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return beginning.Length;
        }

        return Region(word, 0);
    }

    /// <summary>After the first consonant behind a vowel.</summary>
    private static int Region(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
                return i + 1;
        }

        return word.Length;
    }

    private static string Plural(string word)
    {
        if (Ends(word, "sses"))
            return word[..^2];
        if (Ends(word, "ied") || Ends(word, "ies"))
            return word.Length > 4 ? word[..^2] : word[..^1];
        return Ends(word, "s") && !Ends(word, "us") && !Ends(word, "ss") && HasVowel(word.AsSpan(0, word.Length - 2)) ? word[..^1] : word;
    }

    private static string Past(string word, int first)
    {
        foreach (var end in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (Ends(word, end))
                return word.Length - end.Length >= first ? word[..^end.Length] + "ee" : word;
        }

        foreach (var end in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (!Ends(word, end))
                continue;
            var stem = word[..^end.Length];
            if (!HasVowel(stem))
                return word;
            if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
                return stem + "e";
            if (stem.Length > 1 && stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
                return stem[..^1];
            return stem.Length <= first && EndsInShort(stem) ? stem + "e" : stem;
        }

        return word;
    }

    private static string Replaced(string word, (string End, string By)[] endings, int first, int second, bool isThird)
    {
        foreach (var (end, by) in endings)
        {
            if (!Ends(word, end))
                continue;
            var at = word.Length - end.Length;
            var fits =
                at >= (end == "ative" ? second : first)
                && (end != "ogi" || (at > 0 && word[at - 1] == 'l'))
                && (isThird || end != "li" || (at > 0 && "cdeghkmnrt".Contains(word[at - 1])));
            return fits ? word[..at] + by : word;
        }

        return word;
    }

    private static string WithoutFourth(string word, int second)
    {
        foreach (var end in Fourth)
        {
            if (Ends(word, end))
                return word.Length - end.Length >= second && (end != "ion" || word[^4] is 's' or 't') ? word[..^end.Length] : word;
        }

        return word;
    }

    private static string Last(string word, int first, int second)
    {
        if (Ends(word, "e"))
            return word.Length - 1 >= second || (word.Length - 1 >= first && !EndsInShort(word[..^1])) ? word[..^1] : word;
        return Ends(word, "ll") && word.Length - 1 >= second ? word[..^1] : word;
    }

    /// <summary>
    /// A short syllable: vowel and consonant at the beginning, or a vowel between consonants, the last of which is not w, x or Y.
    /// </summary>
    private static bool EndsInShort(string word) =>
        word.Length == 2
            ? IsVowel(word[0]) && !IsVowel(word[1])
            : word.Length > 2 && !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y');

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool Ends(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);
}
