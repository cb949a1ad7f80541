using System.Text.Json;

namespace Indicators.Api.Tests.Growth;

/// <summary>What the import has counted and chosen is what a request would find; other totals are bounded and say so.</summary>
public sealed class TotalsTests(ServedMadeUpRelease served) : IClassFixture<ServedMadeUpRelease>
{
    private const string EveryShape = "shape=point,range,lower_bound,upper_bound,change_only";

    [DatabaseTheory]
    [InlineData("", "true")]
    [InlineData("status=target", "status = 'target'")]
    [InlineData("status=target,forecast", "status in ('target', 'forecast')")]
    [InlineData("area=XBR", "split_part(series, '.', 2) = 'XBR'")]
    [InlineData("document=made-up-0000007", "document = 'made-up-0000007'")]
    public async Task Totals_of_one_list_of_codes_are_exact(string filter, string condition)
    {
        var page = await JsonAsync($"/v1/observations?limit=1&{filter}");

        Assert.Equal(await CountAsync(condition), page.GetProperty("total").GetInt64());
        Assert.False(page.TryGetProperty("totalIs", out _));
    }

    [DatabaseFact]
    public async Task A_total_that_would_cost_too_much_says_that_there_are_at_least_as_many()
    {
        var page = await JsonAsync("/v1/observations?limit=1&from=2000");

        Assert.Equal((10_000, "atLeast"), (page.GetProperty("total").GetInt64(), page.GetProperty("totalIs").GetString()));
    }

    [DatabaseFact]
    public async Task Facets_of_the_release_are_exact()
    {
        var facets = (await JsonAsync("/v1/observations/facets?limit=1000")).GetProperty("facets");

        Assert.Equal(
            await TextAsync(
                "select string_agg(code || ' ' || n, ', ') from (select status as code, count(*) as n from indicators.observation "
                    + "group by status order by n desc, code) c"
            ),
            string.Join(
                ", ",
                facets
                    .GetProperty("status")
                    .GetProperty("data")
                    .EnumerateArray()
                    .Select(one => $"{one.GetProperty("value")} {one.GetProperty("count")}")
            )
        );
    }

    [DatabaseFact]
    public async Task Facets_of_many_observations_are_estimated_well()
    {
        var page = await JsonAsync("/v1/observations/facets?from=2000");

        Assert.Equal("estimate", page.GetProperty("totalIs").GetString());
        var all = await CountAsync("period && daterange('2000-01-01', null)");
        Assert.InRange(page.GetProperty("total").GetInt64(), (long)(0.95 * all), (long)(1.05 * all));
    }

    [DatabaseTheory]
    [InlineData("last=1")]
    [InlineData("last=2")]
    [InlineData("last=1&clock=asserted")]
    [InlineData("select=preferred")]
    [InlineData("select=preferred&last=1")]
    public async Task The_choice_of_the_import_is_that_of_a_request(string choice)
    {
        // A filter on single observations that keeps all of them makes the request choose for itself.
        var ready = await JsonAsync($"/v1/observations?limit=1000&{choice}");
        var computed = await JsonAsync($"/v1/observations?limit=1000&{choice}&{EveryShape}");

        Assert.Equal(IdsOf(computed), IdsOf(ready));
        Assert.True(computed.GetProperty("total").GetInt64() <= ready.GetProperty("total").GetInt64());
        if (choice.StartsWith("select", StringComparison.Ordinal))
            Assert.Equal(computed.GetProperty("leftOut").GetRawText(), ready.GetProperty("leftOut").GetRawText());
    }

    [DatabaseTheory]
    [InlineData("last=1&from=1995")]
    [InlineData("last=2&from=1995&sort=-series")]
    [InlineData("last=1&status=actual&sort=-value")]
    [InlineData("last=1&asOf=2020-06-30&clock=asserted")]
    [InlineData("last=3&to=2015&sort=period")]
    [InlineData("select=preferred&from=1995")]
    [InlineData("select=preferred&last=2&status=actual&sort=value")]
    public async Task A_page_chooses_among_many_what_an_export_chooses(string choice)
    {
        // An export chooses in the whole release, a page in one series after another.
        var exported = await served.GetAsync($"/v1/observations?format=ndjson&{choice}");
        var page = await JsonAsync($"/v1/observations?limit=500&{choice}");
        JsonElement? next = page.GetProperty("next").GetString() is { } cursor
            ? await JsonAsync($"/v1/observations?limit=500&{choice}&cursor={cursor}")
            : null;

        string?[] ids =
        [
            .. exported.Text.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()),
        ];
        var counted =
            choice.Contains("sort=", StringComparison.Ordinal) && !choice.Contains("series", StringComparison.Ordinal) ? 10_000 : 1_000;
        Assert.Equal(Math.Min(ids.Length, counted), page.GetProperty("total").GetInt64());
        Assert.Equal(ids.Length > counted, page.TryGetProperty("totalIs", out _));
        Assert.Equal(ids.Take(1_000), IdsOf(page).Concat(next is { } more ? IdsOf(more) : []));
    }

    [DatabaseFact]
    public async Task Pages_deep_in_a_list_follow_one_another()
    {
        var (path, ids) = ("/v1/observations?limit=1000&area=XBR&sort=-value", new List<string?>());
        for (var next = ""; next is not null; )
        {
            var page = await JsonAsync(path + (next.Length > 0 ? $"&cursor={next}" : ""));
            ids.AddRange(IdsOf(page));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(await CountAsync("split_part(series, '.', 2) = 'XBR'"), ids.Distinct().Count());
    }

    private static IEnumerable<string?> IdsOf(JsonElement page) =>
        page.GetProperty("data").EnumerateArray().Select(one => one.GetProperty("id").GetString());

    private async Task<JsonElement> JsonAsync(string path)
    {
        var answer = await served.GetAsync(path);
        Assert.True((int)answer.Status == 200, answer.Text);
        return JsonDocument.Parse(answer.Text).RootElement;
    }

    private async Task<long> CountAsync(string condition)
    {
        await using var command = served.Owner.CreateCommand($"select count(*) from indicators.observation where {condition}");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<string> TextAsync(string sql)
    {
        await using var command = served.Owner.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
