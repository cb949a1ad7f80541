using System.Text.Json.Nodes;
using Indicators.Model;

namespace Indicators.Api.Tests;

/// <summary>
/// Three releases: in the second the harbour's notes have a date, in the third a figure of theirs is corrected and the forecast is gone.
/// </summary>
public sealed class ServedVintages : Served
{
    public const string CorrectedId = "o1-00000000000000000c01";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync("2026.2", "2026-02-28", Dated);
        await ImportAsync(
            "2026.3",
            "2026-03-31",
            release =>
                Dated(release) with
                {
                    Observations =
                    [
                        .. release
                            .Observations.Where(o => o.Key != "honey-exports-2025")
                            .Select(o =>
                                o is { Document: "harbour-notes-honey", Key: "honey-exports-2021" }
                                    ? o with
                                    {
                                        Id = CorrectedId,
                                        Stated = o.Stated with { Value = 96_000_000 },
                                    }
                                    : o
                            ),
                    ],
                }
        );
        await ImportAsync("2026.4-draft", "2026-04-30", release => release with { Observations = [release.Observations[0]] });
    }

    // Nothing is known but the month, so it counts from the last day of it.
    private static Model.Release Dated(Model.Release release) =>
        release with
        {
            Documents =
            [
                .. release.Documents.Select(d =>
                    d.Slug == "harbour-notes-honey"
                        ? d with
                        {
                            Published = new Publication("2024-02", BibliographicBasis.Stated, null, null, null),
                        }
                        : d
                ),
            ],
        };
}

public sealed class VintagesTests(ServedVintages served) : IClassFixture<ServedVintages>
{
    private const string Path = "/v1/series/exports.XBR.XCO.honey.USD.A/vintages";

    [DatabaseFact]
    public async Task The_clock_of_the_texts_tells_what_was_known_by_each_day()
    {
        var answer = await served.GetAsync($"{Path}?release=2026.2");

        Assert.Equal(
            [
                "2023-05-04 ash-2023-honey: 2021=120000000! 2022-01/2022-06=150000000! 2025=200000000!",
                "2024-02-29 harbour-notes-honey: 2021=95000000! 2022-01/2022-06=150000000 2025=200000000",
            ],
            Told(answer)
        );
        Assert.Equal(
            [
                "2021 2023-05-04=120000000 2024-02-29=95000000 1",
                "2022-01/2022-06 2023-05-04=150000000 2023-05-04=150000000 0",
                "2025 2023-05-04=200000000 2023-05-04=200000000 0",
            ],
            Periods(answer)
        );
        Assert.Equal(
            ("source", "[]", "[]"),
            ((string)answer.Body["clock"]!, answer.Body["undated"]!.ToJsonString(), answer.Body["withoutPeriod"]!.ToJsonString())
        );
    }

    [DatabaseFact]
    public async Task Each_vintage_agrees_with_the_observations_as_of_its_day()
    {
        foreach (var vintage in (await served.GetAsync($"{Path}?release=2026.2")).Body["data"]!.AsArray())
        {
            var asOf = (
                await served.GetAsync($"/v1/series/exports.XBR.XCO.honey.USD.A/observations?release=2026.2&asOf={vintage!["name"]}")
            ).Body["data"]!.AsArray();
            var latest = asOf.GroupBy(o => (string)o!["period"]!["edtf"]!)
                .Select(period => (string)period.OrderBy(o => (string)o!["assertedAt"]!, StringComparer.Ordinal).Last()!["id"]!);
            Assert.Equal(
                latest.Order(StringComparer.Ordinal),
                vintage["known"]!.AsArray().Select(figure => (string)figure!["observation"]!).Order(StringComparer.Ordinal)
            );
        }
    }

    [DatabaseFact]
    public async Task A_document_without_a_date_is_left_out_and_named()
    {
        var answer = await served.GetAsync($"{Path}?release=2026.1");
        Assert.Equal(["2023-05-04 ash-2023-honey: 2021=120000000! 2022-01/2022-06=150000000! 2025=200000000!"], Told(answer));
        Assert.Equal("""["harbour-notes-honey"]""", answer.Body["undated"]!.ToJsonString());
    }

    [DatabaseFact]
    public async Task Figures_without_a_period_are_left_out_and_named()
    {
        var id = await served.IdOf("harbour-notes-honey", "captains");
        var series = (string)(await served.GetAsync($"/v1/observations/{id}?release=2026.2")).Body["series"]!;
        var answer = await served.GetAsync($"/v1/series/{series}/vintages?release=2026.2");
        Assert.Equal(("[]", $"[\"{id}\"]"), (answer.Body["data"]!.ToJsonString(), answer.Body["withoutPeriod"]!.ToJsonString()));
    }

    [DatabaseFact]
    public async Task The_clock_of_the_releases_tells_what_each_of_them_changed()
    {
        var answer = await served.GetAsync($"{Path}?clock=release");

        Assert.Equal(
            [
                "2026.1 ash-2023-honey: 2021=120000000! 2022-01/2022-06=150000000! 2025=200000000!",
                "2026.2 harbour-notes-honey: 2021=95000000! 2022-01/2022-06=150000000 2025=200000000",
                "2026.3 harbour-notes-honey: 2021=96000000! 2022-01/2022-06=150000000",
            ],
            Told(answer)
        );
        Assert.Equal(
            [
                "2021 2026.1=120000000 2026.3=96000000 2",
                "2022-01/2022-06 2026.1=150000000 2026.1=150000000 0",
                "2025 2026.1=200000000 2026.3= 1",
            ],
            Periods(answer)
        );
        Assert.Equal(["2026-01-31", "2026-02-28", "2026-03-31"], answer.Column("date"));
    }

    [DatabaseFact]
    public async Task As_a_table_each_row_is_a_figure_of_a_vintage()
    {
        var answer = await served.GetAsync($"{Path}?clock=release&format=csv");
        var lines = answer.Text.TrimEnd().Split("\r\n");

        Assert.Equal("text/csv; charset=utf-8", answer["Content-Type"]);
        Assert.Equal(
            "vintage,vintage_date,series,period,period_start,period_end,observation,shape,value,low,high,low_inclusive,high_inclusive,hedge,status,document,said_by,new,clock,release,revised_by",
            lines[0]
        );
        Assert.Equal(9, lines.Length);
        Assert.Contains(
            lines,
            line =>
                line.StartsWith(
                    "2026.3,2026-03-31,exports.XBR.XCO.honey.USD.A,2021,2021-01-01,2021-12-31,o1-00000000000000000c01,point,96000000,,,,,none,actual,harbour-notes-honey,2024-02-29,true,release,",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(answer.Text, (await served.GetAsync($"{Path}?clock=release", ("Accept", "text/csv"))).Text);
    }

    [DatabaseTheory]
    [InlineData("/v1/series/no.such.series/vintages", 404, "no-such-resource", "key no-such-resource")]
    [InlineData(Path + "?clock=sun", 400, "unknown-code", "clock unknown-code")]
    [InlineData(Path + "?format=xlsx", 406, "not-acceptable", "format not-acceptable")]
    public async Task What_cannot_be_answered_is_told(string path, int status, string code, string error) =>
        Assert.Equal([error], (await served.GetAsync(path)).AssertProblem(status, code));

    private static IEnumerable<string> Told(Answer answer) =>
        answer.Body["data"]!
            .AsArray()
            .Select(vintage =>
                $"{vintage!["name"]} {string.Join(',', vintage["documents"]!.AsArray())}: "
                + string.Join(
                    ' ',
                    vintage["known"]!
                        .AsArray()
                        .Select(figure => $"{figure!["period"]}={figure["value"]}{((bool)figure["new"]! ? "!" : "")}")
                )
            );

    private static IEnumerable<string> Periods(Answer answer) =>
        answer.Body["periods"]!
            .AsArray()
            .Select(period =>
                $"{period!["period"]} {period["firstVintage"]}={Values(period["first"]!)} {period["latestVintage"]}={Values(period["latest"]!)} {period["revisions"]}"
            );

    private static string Values(JsonNode figures) => string.Join(',', figures.AsArray().Select(figure => figure!["value"]?.ToString()));
}
