using System.Globalization;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Filters;

/// <summary>Finds the filters that make a list empty, by counting without each filter and with each filter alone.</summary>
internal static class EmptyReason
{
    /// <param name="request">The request.</param>
    /// <param name="entries">The name of the entries, in the plural.</param>
    /// <param name="from">
    /// The SQL from the <c>from</c> clause on, with all conditions that do not depend on filters, of which there is at least one.
    /// </param>
    /// <param name="given">The filters of the request, in any order.</param>
    /// <param name="conditionOf">Returns the SQL condition of some of these filters together.</param>
    /// <param name="parameters">The values of all filters.</param>
    /// <param name="more">A further sentence, specific to the list.</param>
    /// <param name="all">SQL for the number of entries without filters; null to count them, up to the limit of counts.</param>
    public static async Task<EmptyResult> FindAsync(
        ApiRequest request,
        string entries,
        string from,
        IReadOnlyList<Parameter> given,
        Func<IReadOnlyList<Parameter>, string> conditionOf,
        object parameters,
        string? more = null,
        string? all = null
    )
    {
        var columns = given.SelectMany(one => new[] { conditionOf([.. given.Where(other => other != one)]), conditionOf([one]) });
        var filtered = string.Concat(columns.Select(condition => $", {Total.CountSql($"{from} and {condition}")}"));
        var counts = await request.QuerySingleAsync<long[]>(
            $"select array[{all ?? Total.CountSql(from)}{filtered}] as counts order by counts",
            parameters
        );
        counts = [counts[0], .. counts.Skip(1).Select(counted => Total.OfCounted(counted).Count)];
        EmptyResultFilter[] filters =
        [
            .. given.Select(
                (one, i) =>
                    new EmptyResultFilter
                    {
                        Parameter = one.Name,
                        Without = counts[(2 * i) + 1],
                        Alone = counts[(2 * i) + 2],
                    }
            ),
        ];
        var reason =
            given.Count == 0 || counts[0] == 0
                ? $"Release {request.Release.Version} has no {entries}."
                : Words(request, entries, counts[0], filters);
        return new EmptyResult { Reason = more is null ? reason : $"{reason} {more}", Filters = filters };
    }

    /// <summary>The same for conditions that each come from one parameter.</summary>
    public static Task<EmptyResult> FindAsync(
        ApiRequest request,
        string entries,
        string from,
        IReadOnlyList<Condition> conditions,
        object parameters,
        string? more = null,
        string? all = null
    )
    {
        Parameter[] given = [.. conditions.Select(condition => condition.Parameter).OfType<Parameter>().Distinct()];
        return FindAsync(
            request,
            entries,
            from,
            given,
            some => Condition.All(conditions.Where(condition => condition.Parameter is not null && some.Contains(condition.Parameter))),
            parameters,
            more,
            all
        );
    }

    /// <summary>SQL for the number of figures, series or documents of a release, for <c>all</c>.</summary>
    public static string AllOf(string column) =>
        $"(select n.{column} from indicators.release_count n where n.release_id = @release and n.list = 'release')";

    private static string Words(ApiRequest request, string entries, long all, EmptyResultFilter[] filters)
    {
        var raw = request.Parameters.Raw.ToDictionary(pair => pair.Key, pair => pair.Value);
        var asked = string.Join(" and ", filters.Select(filter => $"{filter.Parameter}={ShownValue.Of(raw[filter.Parameter])}"));
        var none = $"None of the {Number(all)} {entries} of release {request.Release.Version} has {asked}";
        if (filters.Length == 1)
            return none + ".";
        if (filters.Where(filter => filter.Without > 0).ToArray() is { Length: > 0 } causes)
        {
            var without = causes.Select(filter => $"without `{filter.Parameter}` there are {Number(filter.Without)}");
            return $"{none}; {string.Join(", ", without)}.";
        }

        if (filters.Where(filter => filter.Alone == 0).ToArray() is { Length: > 0 } hopeless)
        {
            var values = hopeless.Select(filter => $"{filter.Parameter}={ShownValue.Of(raw[filter.Parameter])}");
            return $"{none}; none has {string.Join(", and none ", values)}, whatever the other filters.";
        }

        return $"{none}; leaving out one of these filters is not enough.";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
