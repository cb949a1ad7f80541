using System.Text.Json.Nodes;
using Indicators.Api.Http.Json;
using Indicators.Releases;

namespace Indicators.Api.Tests;

/// <summary>
/// Three releases of the made-up figures: the second adds, describes otherwise, corrects and withdraws; the third only adds back.
/// </summary>
public sealed class ServedChanges : Served
{
    public const string CorrectedId = "o1-00000000000000000b01";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync("2026.2", "2026-02-28", Changed);
        await ImportAsync(
            "2026.3",
            "2026-02-28",
            release =>
                Changed(release) with
                {
                    Observations = [.. Changed(release).Observations, release.Observations.Single(o => o.Key == "crates")],
                    Withdrawals = Corrections(release),
                }
        );
    }

    private static IReadOnlyList<Model.Withdrawal> Corrections(Model.Release release) =>
        Model.Withdrawal.Sort([
            .. release.Withdrawals,
            new(
                release.Observations.Single(o => o.Key == "jars-2022").Id,
                "ash-2023-honey",
                "jars-2022",
                "2026.1",
                "Read from the wrong line.",
                CorrectedId
            ),
        ]);

    private static Model.Release Changed(Model.Release release)
    {
        var crates = release.Observations.Single(o => o.Key == "crates");
        return release with
        {
            Areas = [.. release.Areas.Select(area => area.Code == "XBR" ? area with { Aliases = [.. area.Aliases, "The Hills"] } : area)],
            Topics = [.. release.Topics, new("weather", "Weather", "Rain and sun.")],
            Documents = [.. release.Documents.Select(d => d.Slug == "harbour-notes-honey" ? d with { UrlNote = "It is in a drawer." } : d)],
            Observations =
            [
                .. release
                    .Observations.Where(o => o.Key != "crates")
                    .Select(o =>
                        o.Key switch
                        {
                            "hives-2022" => o with { Claim = "Between twenty and thirty thousand hives stood in Brennia in 2022." },
                            "jars-2022" => o with { Id = CorrectedId, Stated = o.Stated with { Hedge = Model.Hedge.About } },
                            _ => o,
                        }
                    ),
                crates with
                {
                    Id = "o1-00000000000000000b02",
                    Key = "barrels",
                    Position = 90,
                },
            ],
            Withdrawals = Model.Withdrawal.Sort([
                .. Corrections(release),
                new(crates.Id, crates.Document, crates.Key, "2026.1", "They are barrels.", null),
            ]),
        };
    }
}

/// <summary>A second release in which one observation has another key, and nothing else changed.</summary>
public sealed class ServedRenaming : Served
{
    public Model.Release? Before { get; private set; }

    public Model.Release? After { get; private set; }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync(
            "2026.2",
            "2026-02-28",
            release =>
            {
                Before = release;
                return After = release with
                {
                    Observations = [.. release.Observations.Select(o => o.Key == "crates" ? o with { Key = "barrels" } : o)],
                };
            }
        );
    }
}

public sealed class RenamedKeyTests(ServedRenaming served) : IClassFixture<ServedRenaming>
{
    [DatabaseFact]
    public async Task Where_only_a_key_changes_the_changes_and_the_command_say_the_same()
    {
        var change = Assert.Single((await served.GetAsync("/v1/releases/2026.2/changes")).Body["data"]!.AsArray())!;
        var difference = ReleaseDifference.Between(served.Before!, served.After!);

        Assert.Equal(
            ("changed", "barrels", "crates", "barrels"),
            ((string)change["kind"]!, (string)change["key"]!, (string)change["before"]!["key"]!, (string)change["after"]!["key"]!)
        );
        Assert.Equal(["key"], change["fields"]!.AsArray().Select(field => (string)field!));
        Assert.Equal(["key"], Assert.Single(difference.Changed).Fields);
        Assert.False(difference.Changed[0].IsCorrection);
        Assert.Empty(difference.Added.Concat(difference.Withdrawn));
    }
}

public sealed class ChangesTests(ServedChanges served) : IClassFixture<ServedChanges>
{
    [DatabaseFact]
    public async Task Each_change_is_told_with_its_fields_both_states_and_the_reason()
    {
        var answer = await served.GetAsync("/v1/releases/2026.2/changes");
        var data = answer.Body["data"]!.AsArray();

        Assert.Equal(("2026.2", "2026.1", 4), ((string)answer.Body["release"]!, (string)answer.Body["since"]!, (int)answer.Body["total"]!));
        Assert.Equal("""{"added":1,"changed":1,"corrected":1,"withdrawn":1}""", answer.Body["counts"]!.ToJsonString());
        Assert.Equal(
            [
                "changed ash-2023-honey#hives-2022 claim",
                "corrected ash-2023-honey#jars-2022 id,hedge",
                "added harbour-notes-honey#barrels ",
                "withdrawn harbour-notes-honey#crates ",
            ],
            data.Select(change => $"{change!["kind"]} {change["document"]}#{change["key"]} {string.Join(',', change["fields"]!.AsArray())}")
        );
        Assert.Equal(("2026.1", "2026.2"), ((string)data[0]!["before"]!["release"]!, (string)data[0]!["after"]!["release"]!));
        Assert.NotEqual((string?)data[0]!["before"]!["claim"], (string?)data[0]!["after"]!["claim"]);
        Assert.Null(data[0]!["withdrawal"]);
        Assert.Equal(
            ("Read from the wrong line.", $"/v1/observations/{ServedChanges.CorrectedId}"),
            ((string)data[1]!["withdrawal"]!["reason"]!, (string)data[1]!["withdrawal"]!["successorPath"]!)
        );
        Assert.Equal((true, false), (data[2]!["before"] is null, data[2]!["after"] is null));
        Assert.Equal(
            (false, true, "They are barrels."),
            (data[3]!["before"] is null, data[3]!["after"] is null, (string)data[3]!["withdrawal"]!["reason"]!)
        );

        // Both states are what the releases answer.
        foreach (var state in data.SelectMany(change => new[] { change!["before"], change["after"] }).OfType<JsonNode>())
            Assert.Equal((await served.GetAsync($"{state["self"]}?release={state["release"]}")).Text, state.ToJsonString(ApiJson.Options));
    }

    [DatabaseFact]
    public async Task Documents_and_codes_that_changed_are_named_with_what_differs()
    {
        var definitions = (await served.GetAsync("/v1/releases/2026.2/changes")).Body["definitions"]!.AsArray();
        Assert.Equal(
            ["area XBR changed aliases", "document harbour-notes-honey changed urlNote", "topic weather added "],
            definitions.Select(one => $"{one!["list"]} {one["code"]} {one["kind"]} {string.Join(',', one["fields"]!.AsArray())}")
        );
    }

    [DatabaseFact]
    public async Task Several_releases_are_compared_by_their_ends_and_two_of_a_day_by_their_numbers()
    {
        var last = await served.GetAsync("/v1/releases/2026.3/changes");
        Assert.Equal("2026.2", (string?)last.Body["since"]);
        Assert.Equal(["crates"], last.Column("key"));

        var all = await served.GetAsync("/v1/releases/2026.3/changes?since=2026.1");
        Assert.Equal("""{"added":1,"changed":1,"corrected":1,"withdrawn":0}""", all.Body["counts"]!.ToJsonString());
        Assert.Equal(
            ["jars-2022"],
            (await served.GetAsync("/v1/releases/2026.3/changes?since=2026.1&kind=corrected,withdrawn")).Column("key")
        );
        Assert.Equal("0 0", await Counted("/v1/releases/2026.2/changes?since=2026.2"));
    }

    [DatabaseFact]
    public async Task Of_the_first_release_everything_is_new_page_by_page()
    {
        var keys = new List<string?>();
        var path = "/v1/releases/2026.1/changes?limit=10";
        for (string? next = null; ; )
        {
            var page = await served.GetAsync(next is null ? path : $"{path}&cursor={next}");
            Assert.Null(page.Body["since"]);
            keys.AddRange(page.Body["data"]!.AsArray().Select(change => $"{change!["document"]}#{change["key"]}"));
            Assert.Equal(page.Body["total"]!.GetValue<int>(), page.Body["counts"]!["added"]!.GetValue<int>());
            if ((next = (string?)page.Body["next"]) is null)
                break;
            Assert.Contains("rel=\"next\"", page["Link"], StringComparison.Ordinal);
        }

        var published = (await served.GetAsync("/v1/observations?release=2026.1&limit=1000")).Body["data"]!
            .AsArray()
            .Select(o => $"{o!["source"]!["document"]}#{o["key"]}");
        Assert.Equal(published.Order(StringComparer.Ordinal), keys);
    }

    [DatabaseTheory]
    [InlineData("/v1/releases/2020.1/changes", 404, "no-such-resource", "version no-such-resource")]
    [InlineData("/v1/releases/2026.2/changes?since=2020.1", 400, "unknown-release", "since unknown-release")]
    [InlineData("/v1/releases/2026.2/changes?since=2026.3", 400, "reversed-range", "since reversed-range")]
    [InlineData("/v1/releases/2026.2/changes?kind=renamed", 400, "unknown-code", "kind unknown-code")]
    [InlineData("/v1/releases/2026.2/changes?release=2026.1", 400, "unknown-parameter", "release unknown-parameter")]
    public async Task What_cannot_be_compared_is_told(string path, int status, string code, string error) =>
        Assert.Equal([error], (await served.GetAsync(path)).AssertProblem(status, code));

    [DatabaseFact]
    public async Task A_list_without_changes_says_why()
    {
        var same = (await served.GetAsync("/v1/releases/2026.2/changes?since=2026.2")).Body;
        Assert.StartsWith(
            "No observation was added, changed, corrected or withdrawn from release 2026.2 to 2026.2;",
            (string?)same["empty"]!["reason"],
            StringComparison.Ordinal
        );
        Assert.Empty(same["empty"]!["filters"]!.AsArray());

        var none = (await served.GetAsync("/v1/releases/2026.3/changes?kind=withdrawn,corrected")).Body;
        Assert.Equal(
            (
                0,
                "None of the 1 changes of observations from release 2026.2 to 2026.3 has kind=withdrawn,corrected; without `kind` there are 1."
            ),
            ((int)none["total"]!, (string?)none["empty"]!["reason"])
        );
        Assert.Equal("""[{"parameter":"kind","without":1,"alone":0}]""", none["empty"]!["filters"]!.ToJsonString());
        Assert.False((await served.GetAsync("/v1/releases/2026.3/changes")).Body.AsObject().ContainsKey("empty"));
    }

    [DatabaseFact]
    public async Task Another_release_makes_another_tag()
    {
        var before = await served.GetAsync("/v1/releases/2026.2/changes");
        Assert.Equal("public, no-cache", before["Cache-Control"]);
        Assert.Equal(304, (int)(await served.GetAsync("/v1/releases/2026.2/changes", ("If-None-Match", before["ETag"]!))).Status);
        await served.ImportAsync("2026.4-draft", "2026-05-01");
        Assert.NotEqual(before["ETag"], (await served.GetAsync("/v1/releases/2026.2/changes"))["ETag"]);
    }

    private async Task<string> Counted(string path)
    {
        var answer = await served.GetAsync(path);
        return $"{answer.Body["total"]} {answer.Body["definitions"]!.AsArray().Count}";
    }
}
