using System.Globalization;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Sdmx.Requests;

/// <summary>The query of a URL. A plus is a plus here, not a space: it joins conditions.</summary>
internal sealed class QueryParameters
{
    private readonly List<(string Name, string Value)> _all = [];

    public QueryParameters(HttpRequest request)
    {
        foreach (var pair in (request.QueryString.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            _all.Add((Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)));
        }

        if (_all.Any(pair => pair.Value.Any(char.IsControl) || pair.Name.Any(char.IsControl)))
            throw RequestFault.Invalid("A parameter contains a control character. Remove it.");
    }

    /// <summary>Everything, for the validator of the response.</summary>
    public IReadOnlyList<(string Name, string Value)> All => _all;

    /// <summary>Conditions on components: <c>c[REF_AREA]=KGZ</c>.</summary>
    public IEnumerable<(string Component, string Value)> Conditions =>
        _all.Where(pair => pair.Name is ['c', '[', .., ']']).Select(pair => (pair.Name[2..^1], pair.Value));

    /// <summary>The value of a parameter; null if it is not given or empty.</summary>
    public string? Find(string name)
    {
        var values = _all.Where(pair => pair.Name == name).Select(pair => pair.Value).Distinct().ToArray();
        return values.Length switch
        {
            0 => null,
            1 => values[0].Length == 0 ? null : values[0],
            _ => throw RequestFault.Invalid($"The parameter '{name}' is given {values.Length} times with different values. Give it once."),
        };
    }

    /// <summary>Rejects parameters that the resource does not have.</summary>
    public void Allow(bool conditions, params string[] names)
    {
        foreach (var (name, _) in _all)
        {
            if (!names.Contains(name) && !(conditions && name is ['c', '[', .., ']']))
                throw RequestFault.Invalid(
                    $"Unknown parameter '{ShownValue.Of(name)}'.{DidYouMean.Sentence(name, names)} "
                        + $"This resource has: {string.Join(", ", conditions ? [.. names, "c[COMPONENT]"] : names)}."
                );
        }
    }

    /// <summary>A parameter with a list of values; null if it is not given.</summary>
    public string? FindChoice(string name, params string[] allowed)
    {
        if (Find(name) is not { } value)
            return null;
        return allowed.FirstOrDefault(one => one.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? throw RequestFault.Invalid($"'{ShownValue.Of(value)}' is not a value of '{name}'. Allowed: {string.Join(", ", allowed)}.");
    }

    /// <summary>A positive number; null if it is not given.</summary>
    public int? FindCount(string name)
    {
        if (Find(name) is not { } value)
            return null;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw RequestFault.Invalid($"'{name}' must be a whole number above 0, not '{ShownValue.Of(value)}'.");
    }

    public bool FindTruth(string name) => FindChoice(name, "true", "false") == "true";
}
