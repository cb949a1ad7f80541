using System.Globalization;
using System.Text.RegularExpressions;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Http.Cursors;

/// <summary>
/// The form of the sort keys in a list's cursors. The checksum of a cursor is not secret, so a well-formed cursor may contain keys that no
/// list returned. Such keys must not reach the database, where a failing cast can spoil a prepared statement for others.
/// </summary>
/// <param name="fit">Whether keys have the right form, given the parameters of a request.</param>
internal sealed partial class CursorKeys(Func<ParameterValues, IReadOnlyList<string>, bool> fit)
{
    /// <summary>Keys that always have these types.</summary>
    public static CursorKeys Of(params string[] types) => new((_, keys) => Are(types, keys));

    /// <summary>Keys of the requested order.</summary>
    public static CursorKeys Of(Sorts sorts) => new((parameters, keys) => Are(sorts.Of(parameters).Sort.KeyTypes, keys));

    /// <summary>Whether each key is a value of its PostgreSQL type, in the form that PostgreSQL writes.</summary>
    public static bool Are(IReadOnlyList<string> types, IReadOnlyList<string> keys) =>
        keys.Count == types.Count && types.Zip(keys).All(pair => Is(pair.First, pair.Second));

    public bool Fit(ParameterValues parameters, IReadOnlyList<string> keys) => fit(parameters, keys);

    private static bool Is(string type, string key) =>
        type switch
        {
            "text" => !key.Contains('\0'),
            "boolean" => key is "true" or "false",
            "integer" => int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "bigint" => long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "numeric" => Numeric().IsMatch(key),
            "date" => key is "infinity" or "-infinity"
                || DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => throw new NotSupportedException($"no cursor has keys of type {type}"),
        };

    [GeneratedRegex(@"^-?[0-9]{1,100}(\.[0-9]{1,100})?\z")]
    private static partial Regex Numeric();
}
