namespace Indicators.Api;

/// <summary>The codes of one list with the names that people use for them.</summary>
internal sealed class CodeNames(IReadOnlyDictionary<string, string[]> names)
{
    public bool Contains(string code) => names.ContainsKey(code);

    /// <summary>The name of a code that there is.</summary>
    public string NameOf(string code) => names[code][0];

    /// <summary>Codes that a wrong one may have meant: one of that name, else the nearest.</summary>
    public IReadOnlyList<string> Near(string wrong)
    {
        var named = names.Where(pair => pair.Value.Contains(wrong, StringComparer.OrdinalIgnoreCase)).Select(pair => pair.Key).Order(StringComparer.Ordinal).Take(3).ToArray();
        return named.Length > 0 ? named : DidYouMean.Near(wrong, names.Keys);
    }
}
