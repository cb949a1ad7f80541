using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Api.Resources.TimeSeries.Charts.Embedding;

/// <summary>The chart that a URL refers to: the URL of a series, its picture or its page.</summary>
/// <param name="Key">Key of the series.</param>
/// <param name="Release">Version to which the address is pinned; null for the current one.</param>
/// <param name="Query">Parameters passed on to the page: release, choice of figures and theme.</param>
internal sealed partial record EmbeddedChart(string Key, string? Release, IReadOnlyDictionary<string, string> Query)
{
    private static readonly IReadOnlyList<Parameter> Passed = [CommonParameters.Release, .. ChartParameters.Figures, ChartParameters.Theme];

    /// <summary>Parses a URL of this server.</summary>
    public static bool TryParse(string url, HttpRequest request, [NotNullWhen(true)] out EmbeddedChart? chart)
    {
        chart = null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return false;
        var own = request.Host;
        var port = own.Port ?? (request.IsHttps ? 443 : 80);
        if (
            !string.Equals(address.Host, own.Host, StringComparison.OrdinalIgnoreCase)
            || (address.Port != port && !(address.IsDefaultPort && own.Port is null))
        )
            return false;
        if (
            !new PathString(Uri.UnescapeDataString(address.AbsolutePath)).StartsWithSegments(request.PathBase, out var path)
            || OfSeries().Match(path.Value!) is not { Success: true } match
        )
            return false;

        var query = QueryHelpers.ParseQuery(address.Query);
        var passed = new Dictionary<string, string>();
        var problems = new List<ParameterProblem>();
        foreach (var parameter in Passed.Where(parameter => query.ContainsKey(parameter.Name)))
        {
            var value = query[parameter.Name].ToString();
            if (value == "" || parameter.Read(value, problems) is null)
                return false;
            passed[parameter.Name] = value;
        }

        chart = new EmbeddedChart(match.Groups["key"].Value, passed.GetValueOrDefault(CommonParameters.Release.Name), passed);
        return true;
    }

    [GeneratedRegex(@"^/v1/series/(?<key>[^/]+)(/chart(\.svg)?)?/?\z")]
    private static partial Regex OfSeries();
}
