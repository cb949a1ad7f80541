using System.Net;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class KnownByTests(ServedSeeds seeds) : IClassFixture<ServedSeeds>
{
    /// <summary>Days before the first document, between documents and after the last.</summary>
    public static TheoryData<string> Days => ["1990", "2022-10-01", "2023-06", "2024-04", "2024-12&clock=asserted", "2100"];

    [DatabaseTheory]
    [MemberData(nameof(Days))]
    public async Task Conflicts_as_of_a_day_are_those_between_two_figures_known_by_then(string day)
    {
        var known = await KnownAsync(day);
        var all = await AllAsync("/v1/conflicts?kind=restates,rounds,revises,contradicts,scope_differs,derived_from");

        var asked = await AllAsync($"/v1/conflicts?kind=restates,rounds,revises,contradicts,scope_differs,derived_from&asOf={day}");

        Assert.NotEmpty(all);
        Assert.Equal(all.Where(pair => known.Contains(Id(pair["a"]!)) && known.Contains(Id(pair["b"]!))).Select(Pair), asked.Select(Pair));
    }

    [DatabaseTheory]
    [MemberData(nameof(Days))]
    public async Task Tensions_as_of_a_day_are_those_between_figures_known_by_then(string day)
    {
        var known = await KnownAsync(day);
        var all = await AllAsync("/v1/tensions");

        var asked = await AllAsync($"/v1/tensions?asOf={day}");

        Assert.NotEmpty(all);
        Assert.Equal(
            all.Where(one => one["operands"]!.AsArray().All(operand => known.Contains(Id(operand!["observation"]!)))).Select(Id),
            asked.Select(Id)
        );
        foreach (var one in asked)
        {
            var whole = all.Single(other => Id(other) == Id(one));
            foreach (var side in new[] { "against", "agreesWith" })
                Assert.Equal(
                    whole[side]!.AsArray().Select(figure => Id(figure!)).Where(known.Contains),
                    one[side]!.AsArray().Select(figure => Id(figure!))
                );
        }
    }

    [DatabaseTheory]
    [MemberData(nameof(Days))]
    public async Task The_trace_as_of_a_day_shows_only_figures_known_by_then(string day)
    {
        var known = await KnownAsync(day);
        const string Path = "/v1/trace?q=4%20billion%20dollars&limit=100";
        var all = (await seeds.GetAsync(Path)).Body["matches"]!.AsArray();

        var answer = (await seeds.GetAsync($"{Path}&asOf={day}")).Body;

        Assert.NotEmpty(all);
        var matches = answer["matches"]!.AsArray();
        Assert.All(matches, match => Assert.Contains(Id(match!["observation"]!), known));
        Assert.All(
            matches.SelectMany(match => match!["vintages"]!.AsArray()),
            vintage => Assert.Contains((string)vintage!["observation"]!, known)
        );
        Assert.Equal(known.Count == 0, matches.Count == 0);
    }

    [DatabaseTheory]
    [InlineData("/v1/conflicts?clock=said")]
    [InlineData("/v1/tensions?clock=said")]
    [InlineData("/v1/trace?q=4&clock=said")]
    public async Task A_clock_without_a_day_is_refused(string path)
    {
        var answer = await seeds.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("contradictory-parameters", (string?)answer.Body["errors"]![0]!["code"]);
    }

    private async Task<HashSet<string>> KnownAsync(string day) => [.. (await AllAsync($"/v1/observations?asOf={day}")).Select(Id)];

    private async Task<JsonNode[]> AllAsync(string path)
    {
        var body = (await seeds.GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=1000")).Body;
        Assert.Null(body["next"]);
        return [.. body["data"]!.AsArray().Select(one => one!)];
    }

    private static string Id(JsonNode one) => (string)one["id"]!;

    private static string Pair(JsonNode pair) => $"{Id(pair["a"]!)} {(string?)pair["kind"]} {Id(pair["b"]!)}";
}
