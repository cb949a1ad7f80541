using System.Net;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Tests;

/// <summary>Every route with every suffix, and every list with every malformed cursor: none may fail.</summary>
public sealed class RouteWalkTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private static readonly string[] Suffixes =
    [
        .. Operations.All.SelectMany(AnswerFormats.Carrying).Select(format => format.Name).Distinct(),
        "pdf",
        "csv.gz",
        "json.csv",
        "CSV",
        "%2e",
    ];

    private static readonly string[][] Keys =
    [
        .. Enumerable
            .Range(0, 7)
            .SelectMany(count =>
                new[] { "x", "1", "", "\0", "-1", "99999999999999999999", "2021-03-04", "2021-13-45", "infinity", "🐝" }.Select(key =>
                    Enumerable.Repeat(key, count).ToArray()
                )
            ),
        // A day, a slug, a position and an id: the order of feeds.
        ["2021-03-04", "x", "1", "x"],
    ];

    public static TheoryData<string> Paths => new(Operations.All.Select(operation => operation.Path).Distinct());

    public static TheoryData<string> Lists => new(Operations.All.Where(operation => operation.IsList).Select(operation => operation.Id));

    [DatabaseTheory]
    [MemberData(nameof(Paths))]
    public async Task No_suffix_makes_a_route_fail(string path)
    {
        var operations = Operations.All.Where(operation => operation.Path == path).ToArray();
        foreach (var suffix in Suffixes)
        {
            var answer = await served.GetAsync($"{await FilledAsync(path)}.{suffix}");
            var carried = operations.Any(operation =>
                FormatSuffix.RouteOf(operation) is not null && AnswerFormats.Carrying(operation).Any(format => format.Name == suffix)
            );
            if (
                carried
                && !operations.Any(operation =>
                    operation.Parameters.Any(parameter => parameter is { Place: ParameterPlace.Query, Required: true })
                )
            )
                Assert.True(
                    answer.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity,
                    $"{path}.{suffix}: {answer.Status} {answer.Text}"
                );
            else
                Assert.True((int)answer.Status is 200 or (>= 400 and < 500), $"{path}.{suffix}: {answer.Status} {answer.Text}");
        }
    }

    [DatabaseTheory]
    [InlineData("/v1/observations/facets.csv", 406)]
    [InlineData("/v1/observations/facets.json", 200)]
    [InlineData("/v1/series/facets.xlsx", 406)]
    [InlineData("/v1/series/facets.json", 200)]
    [InlineData("/v1/releases.json", 200)]
    [InlineData("/v1/releases.csv", 406)]
    public async Task A_name_before_a_suffix_is_no_id(string path, int status) =>
        Assert.Equal(status, (int)(await served.GetAsync(path)).Status);

    [Fact]
    public void Every_list_knows_the_form_of_its_cursors() =>
        Assert.All(Operations.All, operation => Assert.Equal(operation.IsList, operation.CursorKeys is not null));

    [DatabaseTheory]
    [MemberData(nameof(Lists))]
    public async Task No_cursor_makes_a_list_fail(string id)
    {
        var operation = Operations.All.Single(one => one.Id == id);
        var path = await FilledAsync(operation.Path);
        var cursor = new Cursor("2026.1", await ContentHashAsync(), Cursor.QueryOf(path, new ParameterValues { Raw = [] }), []);
        var empty = new ParameterValues { Raw = [] };
        foreach (var keys in Keys)
        {
            // The form is checked before the database sees the keys.
            var answer = await served.GetAsync($"{path}?cursor={cursor with { Keys = keys }}");
            var place = $"{path} [{string.Join(", ", keys)}]";
            if (operation.CursorKeys!.Fit(empty, keys) && answer.Status == HttpStatusCode.OK)
                Assert.Equal(HttpStatusCode.OK, (await served.GetAsync(path)).Status);
            else
                Assert.True(answer.Text.Contains("\"code\":\"invalid-cursor\"", StringComparison.Ordinal), $"{place}: {answer.Text}");
        }

        Assert.Contains(Keys, keys => operation.CursorKeys!.Fit(empty, keys));
    }

    [DatabaseTheory]
    [InlineData("""["2026.1","HASH","QUERY",null,null]""")]
    [InlineData("""["2026.1","HASH","QUERY",1,2]""")]
    [InlineData("""["2026.1","HASH","QUERY","\ud800","x"]""")]
    [InlineData("""[null,"HASH","QUERY","x","x"]""")]
    [InlineData("""{"release":"2026.1"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_cursor_that_holds_something_else_is_refused(string content)
    {
        var query = Cursor.QueryOf("/v1/areas", new ParameterValues { Raw = [] });
        var written = content
            .Replace("HASH", await ContentHashAsync(), StringComparison.Ordinal)
            .Replace("QUERY", query, StringComparison.Ordinal);
        Assert.Equal(
            ["cursor invalid-cursor"],
            (await served.GetAsync($"/v1/areas?cursor={Cursor.Encode(written)}")).AssertProblem(400, "invalid-cursor")
        );
    }

    private async Task<string> ContentHashAsync()
    {
        await using var command = served.Owner.CreateCommand("select content_hash from indicators.release where version = '2026.1'");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The path with the names of things that there are.</summary>
    private async Task<string> FilledAsync(string path)
    {
        var filled = path.Replace("{key}", "exports.XBR.XCO.honey.USD.A", StringComparison.Ordinal)
            .Replace("{slug}", "ash-2023-honey", StringComparison.Ordinal)
            .Replace("{version}", "2026.1", StringComparison.Ordinal)
            .Replace("{n}", "1", StringComparison.Ordinal);
        if (filled.Contains("{id}", StringComparison.Ordinal))
            filled = filled.Replace(
                "{id}",
                path.StartsWith("/v1/observations", StringComparison.Ordinal)
                    ? await served.IdOf("ash-2023-honey", "honey-exports-2021")
                    : "t1-0",
                StringComparison.Ordinal
            );
        if (!filled.Contains("{code}", StringComparison.Ordinal))
            return filled;
        var list = await served.GetAsync(filled.Split("/{code}")[0] + "?limit=1");
        return filled.Replace("{code}", list.Column("code")[0], StringComparison.Ordinal);
    }
}
