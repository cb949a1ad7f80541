using Indicators.Api.Http.Deprecations;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Resources.Registries;

namespace Indicators.Api.Tests;

public sealed class DeprecationTests(DeprecationTests.ServedWithDeprecated served) : IClassFixture<DeprecationTests.ServedWithDeprecated>
{
    [DatabaseTheory]
    [InlineData("/v1/made-up-old", 200)]
    [InlineData("/v1/made-up-old?limit=1", 200)]
    [InlineData("/v1/made-up-old?colour=red", 400)]
    [InlineData("/v1/made-up-old?format=csv", 406)]
    public async Task An_operation_that_is_deprecated_says_so_in_every_answer(string path, int status)
    {
        var answer = await served.GetAsync(path);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("@1798761600", answer["Deprecation"]); // 2027-01-01T00:00:00Z
        Assert.Equal("Sat, 30 Dec 2028 23:59:59 GMT", answer["Sunset"]);
        Assert.Contains("</v1/areas>; rel=\"successor-version\"", answer["Link"], StringComparison.Ordinal);
        Assert.Contains(
            "</swagger#/Registries/listMadeUpOld>; rel=\"deprecation\"; type=\"text/html\"",
            answer["Link"],
            StringComparison.Ordinal
        );
        Assert.Equal(
            path.EndsWith("limit=1", StringComparison.Ordinal),
            answer["Link"]!.Contains("rel=\"next\"", StringComparison.Ordinal)
        );
        Assert.Contains("Deprecation, Sunset", answer["Access-Control-Expose-Headers"], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_copy_that_still_holds_says_so_too()
    {
        var tag = (await served.GetAsync("/v1/made-up-old"))["ETag"]!;
        var answer = await served.GetAsync("/v1/made-up-old", ("If-None-Match", tag));
        Assert.Equal((304, "@1798761600"), ((int)answer.Status, answer["Deprecation"]));
    }

    [DatabaseFact]
    public async Task A_parameter_that_is_deprecated_says_so_where_it_is_used()
    {
        var (without, with) = (await served.GetAsync("/v1/made-up-new"), await served.GetAsync("/v1/made-up-new?word=x"));

        Assert.Equal((200, null, null, null), ((int)without.Status, without["Deprecation"], without["Sunset"], without["Link"]));
        Assert.Equal((200, "@1830297600", null), ((int)with.Status, with["Deprecation"], with["Sunset"]));
        Assert.DoesNotContain("successor", with["Link"], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task What_is_not_deprecated_has_no_such_header()
    {
        var answer = await served.GetAsync("/v1/areas");
        Assert.Equal((200, null, null), ((int)answer.Status, answer["Deprecation"], answer["Sunset"]));
    }

    [DatabaseFact]
    public async Task The_openapi_document_marks_it()
    {
        var paths = (await served.GetAsync("/openapi/v1.json")).Body["paths"]!;
        var (old, renewed) = (paths["/v1/made-up-old"]!["get"]!, paths["/v1/made-up-new"]!["get"]!);

        Assert.True((bool)old["deprecated"]!);
        Assert.EndsWith(
            "Deprecated since 2027-01-01, works until 2028-12-30. Ask /v1/areas.",
            (string?)old["description"],
            StringComparison.Ordinal
        );
        Assert.NotNull(old["responses"]!["200"]!["headers"]!["Sunset"]);
        Assert.Null(renewed["deprecated"]);
        var word = renewed["parameters"]!.AsArray().Single(parameter => (string?)parameter!["name"] == "word")!;
        Assert.True((bool)word["deprecated"]!);
        Assert.EndsWith("Deprecated since 2028-01-01. Leave it out.", (string?)word["description"], StringComparison.Ordinal);
        Assert.All(paths["/v1/areas"]!["get"]!["parameters"]!.AsArray(), parameter => Assert.Null(parameter!["deprecated"]));
    }

    /// <summary>A server with two operations more: one that is deprecated, and one of which a parameter is.</summary>
    public sealed class ServedWithDeprecated : Served
    {
        protected override ApiOptions Options => base.Options with { Operations = [.. Operations.All, Old, New] };

        private static Operation Areas => Area.Resource.Operations.First();

        private static Operation Old =>
            Areas with
            {
                Path = "/v1/made-up-old",
                Id = "listMadeUpOld",
                Deprecation = new Deprecation
                {
                    Since = new(2027, 1, 1),
                    Sunset = new(2028, 12, 30),
                    Successor = "/v1/areas",
                    Instead = "Ask /v1/areas.",
                },
            };

        private static Operation New =>
            Areas with
            {
                Path = "/v1/made-up-new",
                Id = "listMadeUpNew",
                Parameters =
                [
                    .. Areas.Parameters,
                    new TextParameter("word", "A word.", "x")
                    {
                        Deprecation = new Deprecation { Since = new(2028, 1, 1), Instead = "Leave it out." },
                    },
                ],
            };
    }
}
