using Indicators.Api.Http.Parameters;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Pages.Requests;

/// <summary>The filters in the address of a list. They have the same names as in the API.</summary>
public sealed class Filters
{
    /// <summary>What chooses the page and the release, and filters nothing.</summary>
    private static readonly string[] NoFilters = ["cursor", "release", "limit", "include"];

    /// <summary>What the whole list has no use for, nor its counts.</summary>
    private static readonly string[] OfPages = ["cursor", "limit", "include"];

    private readonly string _path;
    private readonly List<KeyValuePair<string, string>> _all;

    private Filters(string path, List<KeyValuePair<string, string>> all) => (_path, _all) = (path, all);

    /// <summary>
    /// Returns the filters of a request. Values joined by commas are split, and empty values, which forms send, are left out.
    /// </summary>
    internal static Filters Of(PageRequest request, string path) =>
        new(
            path,
            [
                .. from pair in request.Context.Request.Query
                where !TrackingParameters.Contains(pair.Key)
                from value in pair.Value.OfType<string>()
                from part in IsText(pair.Key) ? [value] : value.Split(',', StringSplitOptions.TrimEntries)
                where !string.IsNullOrWhiteSpace(part)
                select KeyValuePair.Create(pair.Key, part.Trim()),
            ]
        );

    /// <summary>The filters, without release and cursor.</summary>
    public IEnumerable<KeyValuePair<string, string>> Given => _all.Where(pair => !NoFilters.Contains(pair.Key));

    public string? this[string name] => _all.Where(pair => pair.Key == name).Select(pair => pair.Value).FirstOrDefault();

    public bool Has(string name, string value) => _all.Contains(KeyValuePair.Create(name, value));

    /// <summary>The address with one more value, or without it if it is there.</summary>
    public string Toggled(string name, string value) =>
        Address(
            Has(name, value)
                ? _all.Where(pair => pair.Key != "cursor" && !(pair.Key == name && pair.Value == value))
                : _all.Where(pair => pair.Key != "cursor").Append(KeyValuePair.Create(name, value))
        );

    /// <summary>The address with one value of a parameter in place of any other.</summary>
    public string With(string name, string? value) =>
        Address(
            _all.Where(pair => pair.Key != "cursor" && pair.Key != name)
                .Concat(value is null ? [] : new[] { KeyValuePair.Create(name, value) })
        );

    /// <summary>The address without a parameter.</summary>
    public string Without(string name) => With(name, null);

    /// <summary>The address of the next page.</summary>
    public string At(string cursor) => Address(_all.Where(pair => pair.Key != "cursor").Append(KeyValuePair.Create("cursor", cursor)));

    /// <summary>The address without filters.</summary>
    public string Cleared => Address(_all.Where(pair => pair.Key == "release"));

    /// <summary>The path and the filters, for links that name the page.</summary>
    public string Canonical => Address(_all.Where(pair => pair.Key != "release"));

    /// <summary>One page of the list in the API.</summary>
    /// <param name="path">Path of the operation.</param>
    /// <param name="defaults">
    /// Parameters of the page. A value in the address goes before them, except for <c>include</c>, of which the page needs its own too.
    /// </param>
    public string Page(string path, params (string Name, string Value)[] defaults)
    {
        var all = _all.ToList();
        foreach (var (name, value) in defaults)
        {
            if (name == "include" ? !Has(name, value) : this[name] is null)
                all.Add(KeyValuePair.Create(name, value));
        }

        return Address(path, all.Where(pair => pair.Key != "release"));
    }

    /// <summary>The whole list in the API, as it is filtered and sorted here.</summary>
    public string Whole(string path) => Address(path, _all.Where(pair => pair.Key != "release" && !OfPages.Contains(pair.Key)));

    /// <summary>Counts of the list in the API.</summary>
    /// <param name="path">Path of the operation.</param>
    /// <param name="given">Parameters in place of any in the address; null leaves one out.</param>
    public string Counts(string path, params (string Name, string? Value)[] given) =>
        Address(
            path,
            _all.Where(pair =>
                    pair.Key is not ("release" or "sort" or "last")
                    && !OfPages.Contains(pair.Key)
                    && !given.Any(other => other.Name == pair.Key)
                )
                .Concat(given.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!)))
        );

    private static bool IsText(string name) => name is "q" or "cursor";

    private string Address(IEnumerable<KeyValuePair<string, string>> pairs) => Address(_path, pairs);

    private static string Address(string path, IEnumerable<KeyValuePair<string, string>> pairs) =>
        QueryHelpers.AddQueryString(
            path,
            pairs
                .GroupBy(pair => pair.Key)
                .Select(group => KeyValuePair.Create(group.Key, (string?)string.Join(',', group.Select(pair => pair.Value))))
        );
}
