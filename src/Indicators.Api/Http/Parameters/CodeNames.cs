using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Parameters;

/// <summary>The codes of one list with the names of each.</summary>
/// <param name="names">Names by code.</param>
internal sealed class CodeNames(IReadOnlyDictionary<string, string[]> names)
{
    private readonly string[] _codes = [.. names.Keys];

    private const int MaxSuggestions = 3;

    /// <summary>With fewer letters, too many names would match.</summary>
    private const int MinLetters = 3;

    /// <summary>The sentence that says where the whole list is; starts with a space, and is empty if it is nowhere.</summary>
    public string Where { get; init; } = "";

    public bool Contains(string code) => names.ContainsKey(code);

    /// <summary>The name of a code, or null if the list has no such code.</summary>
    public string? FindName(string code) => names.TryGetValue(code, out var found) ? found[0] : null;

    /// <summary>The name of an existing code.</summary>
    public string NameOf(string code) => names[code][0];

    /// <summary>
    /// Suggests at most three codes for a wrong one: codes with that name; otherwise the most similar codes and codes whose name begins
    /// with it (first for three letters, so that <c>KYR</c> suggests <c>KGZ</c>); otherwise codes with a similar name.
    /// </summary>
    public IReadOnlyList<string> Near(string wrong)
    {
        var named = With(name => name.Equals(wrong, StringComparison.OrdinalIgnoreCase));
        if (named.Length > 0)
            return named;
        var begun = wrong.Length < MinLetters ? [] : With(name => name.StartsWith(wrong, StringComparison.OrdinalIgnoreCase));
        var alike = DidYouMean.Near(wrong, _codes);
        string[] near = [.. (wrong.Length > MinLetters ? alike.Concat(begun) : begun.Concat(alike)).Distinct().Take(MaxSuggestions)];
        return near.Length > 0 || wrong.Length <= MinLetters ? near : With(name => DidYouMean.Near(wrong, [name]).Count > 0);
    }

    private string[] With(Func<string, bool> isMeant) =>
        [
            .. names
                .Where(pair => pair.Value.OfType<string>().Any(isMeant))
                .Select(pair => pair.Key)
                .Order(StringComparer.Ordinal)
                .Take(MaxSuggestions),
        ];
}
