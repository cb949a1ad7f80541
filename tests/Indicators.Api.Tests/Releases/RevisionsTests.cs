using Indicators.Model;

namespace Indicators.Api.Tests;

/// <summary>
/// One document tells of a year what was said of it first (200 million), then (150), and what that became (120); it prints them the newest
/// first. In 2026.3 the newest revises what a document of a later day says too (95), which in 2026.2 is about another year.
/// </summary>
public sealed class ServedRevisions : Served
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync("2026.2", "2026-02-28", release => Revised(release, "2020", []));
        await ImportAsync("2026.3", "2026-03-31", release => Revised(release, "2021", ["harbour-notes-honey"]));
    }

    private static Model.Release Revised(Model.Release release, string laterYear, string[] alsoIn)
    {
        string Id(string document, string key) => release.Observations.Single(o => o.Document == document && o.Key == key).Id;
        Model.Observation Change(Model.Observation o) =>
            (o.Document, o.Key) switch
            {
                ("ash-2023-honey", "honey-exports-2021") => In(
                    "2021",
                    o,
                    [Id("ash-2023-honey", "honey-exports-2022"), .. alsoIn.Select(document => Id(document, "honey-exports-2021"))]
                ),
                ("ash-2023-honey", "honey-exports-2022") => In("2021", o, [Id("ash-2023-honey", "honey-exports-2025")]),
                ("ash-2023-honey", "honey-exports-2025") => In("2021", o, []),
                ("harbour-notes-honey", "honey-exports-2021") => In(laterYear, o, []),
                _ => o,
            };
        return release with
        {
            Documents =
            [
                .. release.Documents.Select(d =>
                    d.Slug == "harbour-notes-honey"
                        ? d with
                        {
                            Published = new Publication("2023-06", BibliographicBasis.Stated, null, null, null),
                        }
                        : d
                ),
            ],
            Observations = [.. release.Observations.Select(Change)],
        };
    }

    private static Model.Observation In(string year, Model.Observation o, IEnumerable<string> revises) =>
        o with
        {
            Period = new ObservationPeriod(year, DateOnly.Parse($"{year}-01-01"), DateOnly.Parse($"{year}-12-31"), PeriodBasis.Explicit),
            Relations = [.. revises.Select(other => new Model.Relation(RelationKind.Revises, other, "The customs service counted again."))],
        };
}

public sealed class RevisionsTests(ServedRevisions served) : IClassFixture<ServedRevisions>
{
    private const string Series = "/v1/series/exports.XBR.XCO.honey.USD.A";

    [DatabaseTheory]
    [InlineData("release=2026.2&last=1", "120000000")]
    [InlineData("release=2026.2&last=2", "150000000,120000000")]
    [InlineData("release=2026.2&last=3", "200000000,150000000,120000000")]
    [InlineData("release=2026.2&last=1&asOf=2023-05-31", "120000000")]
    [InlineData("release=2026.2&last=1&status=forecast", "200000000")]
    [InlineData("release=2026.3&last=1", "120000000")]
    [InlineData("release=2026.3&last=1&document=harbour-notes-honey", "95000000")]
    public async Task What_another_figure_of_the_period_revises_is_not_the_latest(string query, string values)
    {
        foreach (
            var path in new[]
            {
                $"{Series}/observations?{query}&sort=-value",
                $"/v1/observations?series=exports.XBR.XCO.honey.USD.A&{query}&sort=-value",
            }
        )
            Assert.Equal(values.Split(','), (await served.GetAsync(path)).Column("value"));
    }

    [DatabaseFact]
    public async Task Vintages_tell_what_one_document_revises()
    {
        var body = (await served.GetAsync($"{Series}/vintages?release=2026.2")).Body;

        var period = body["periods"]!.AsArray().Single(one => (string?)one!["period"] == "2021")!;
        Assert.Equal(
            ("200000000", "120000000", 2, "2023-05-04"),
            (Values(period["first"]), Values(period["latest"]), (int)period["revisions"]!, (string)period["latestVintage"]!)
        );
        Assert.Equal("120000000<0 150000000<1 200000000<2", Marked(body["data"]![0]!["known"]));
        Assert.Equal((string?)period["latest"]![0]!["observation"], (string?)body["data"]![0]!["known"]![1]!["revisedBy"]![0]);
        Assert.Equal(["2020", "2021"], body["periods"]!.AsArray().Select(one => (string?)one!["period"]));
    }

    [DatabaseFact]
    public async Task A_later_document_that_is_revised_does_not_come_last()
    {
        var body = (await served.GetAsync($"{Series}/vintages?release=2026.3")).Body;

        var period = Assert.Single(body["periods"]!.AsArray())!;
        Assert.Equal(("200000000", "120000000", 2), (Values(period["first"]), Values(period["latest"]), (int)period["revisions"]!));
        Assert.Equal(["2023-05-04", "2023-06-30"], body["data"]!.AsArray().Select(vintage => (string?)vintage!["name"]));
        Assert.Equal("120000000<0 150000000<1 200000000<2 95000000<1", Marked(body["data"]![1]!["known"]));
    }

    [DatabaseFact]
    public async Task A_release_that_repeats_a_revision_does_not_revise_again()
    {
        var body = (await served.GetAsync($"{Series}/vintages?clock=release")).Body;

        var period = body["periods"]!.AsArray().Single(one => (string?)one!["period"] == "2021")!;
        Assert.Equal(("120000000", "120000000", 0), (Values(period["first"]), Values(period["latest"]), (int)period["revisions"]!));
        Assert.Equal(
            ["1", "3", "4"],
            body["data"]!
                .AsArray()
                .Select(vintage =>
                    vintage!["known"]!
                        .AsArray()
                        .Count(figure => (string?)figure!["period"] == "2021")
                        .ToString(System.Globalization.CultureInfo.InvariantCulture)
                )
        );
    }

    [DatabaseFact]
    public async Task The_table_of_vintages_marks_what_is_revised()
    {
        var lines = (await served.GetAsync($"{Series}/vintages?release=2026.2&format=csv")).Text.Split("\r\n");
        Assert.EndsWith(",release,revised_by", lines[0], StringComparison.Ordinal);
        var newest = await served.IdOf("ash-2023-honey", "honey-exports-2021");
        Assert.EndsWith(
            $",{newest}",
            lines.Single(line =>
                line.StartsWith("2023-05-04", StringComparison.Ordinal) && line.Contains(",150000000,", StringComparison.Ordinal)
            ),
            StringComparison.Ordinal
        );
    }

    private static string Values(System.Text.Json.Nodes.JsonNode? figures) =>
        string.Join(',', figures!.AsArray().Select(figure => figure!["value"]));

    private static string Marked(System.Text.Json.Nodes.JsonNode? figures) =>
        string.Join(
            ' ',
            figures!
                .AsArray()
                .Where(figure => (string?)figure!["period"] == "2021")
                .Select(figure => $"{figure!["value"]}<{figure["revisedBy"]!.AsArray().Count}")
        );
}
