using System.Text.Json.Nodes;
using Indicators.Model;

namespace Indicators.Api.Tests;

public sealed class CoverageTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task Figures_are_counted_by_what_they_are_about_and_how_they_are_stated()
    {
        var figures = (await served.GetAsync("/v1/coverage")).Body["figures"]!;
        var observations = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();

        Assert.Equal((27, 27), ((int)figures["total"]!, observations.Count));
        Assert.Equal(["debt 3", "farming 12", "trade 12"], Counts(figures["byTopic"]!, "code"));
        Assert.Equal(["ash-2023-honey 23", "harbour-notes-honey 4"], Counts(figures["byDocument"]!, "code"));
        Assert.Equal(Grouped(observations, o => (string)o["area"]!).Order(), Counts(figures["byArea"]!, "code").Order());
        Assert.Equal(Grouped(observations, o => (string)o["shape"]!).Order(), Present(figures["byShape"]!, "shape").Order());
        Assert.Equal(Grouped(observations, o => (string)o["hedge"]!).Order(), Present(figures["byHedge"]!, "hedge").Order());
        Assert.Equal(Grouped(observations, o => (string)o["status"]!).Order(), Present(figures["byStatus"]!, "status").Order());
        Assert.Equal(
            Grouped(observations, o => (string)o["period"]!["basis"]!).Order(),
            Present(figures["byPeriodBasis"]!, "periodBasis").Order()
        );
        Assert.Equal(Codes.All<Status>(), figures["byStatus"]!.AsArray().Select(count => (string?)count!["status"]));
    }

    [DatabaseFact]
    public async Task The_share_of_explicit_periods_is_told()
    {
        var figures = (await served.GetAsync("/v1/coverage")).Body["figures"]!;
        var named = (int)(await served.GetAsync("/v1/observations?periodBasis=explicit")).Body["total"]!;

        Assert.Equal(named, (int)figures["explicitPeriods"]!);
        Assert.Equal(Math.Round(named / 27m, 4), (decimal)figures["explicitShare"]!);
        Assert.Equal((int)(await served.GetAsync("/v1/observations?periodBasis=unknown")).Body["total"]!, (int)figures["withoutPeriod"]!);
    }

    [DatabaseFact]
    public async Task A_year_counts_the_figures_that_the_same_filter_finds()
    {
        var figures = (await served.GetAsync("/v1/coverage")).Body["figures"]!;

        Assert.Equal(["2010", "2020", "2030"], figures["byDecade"]!.AsArray().Select(count => count!["year"]!.ToString()));
        Assert.Equal(("2010", "2030"), (figures["byYear"]![0]!["year"]!.ToString(), figures["byYear"]!.AsArray()[^1]!["year"]!.ToString()));
        foreach (var (list, length) in new[] { ("byYear", 1), ("byDecade", 10) })
        {
            foreach (var count in figures[list]!.AsArray())
            {
                var year = (int)count!["year"]!;
                Assert.Equal(
                    (int)(await served.GetAsync($"/v1/observations?from={year}&to={year + length - 1}&limit=1")).Body["total"]!,
                    (int)count["figures"]!
                );
            }
        }
    }

    [DatabaseFact]
    public async Task A_release_without_a_ledger_says_nothing_of_numerals() =>
        Assert.Null((await served.GetAsync("/v1/coverage?release=2026.1")).Body["numerals"]);

    private static IEnumerable<string> Counts(JsonNode list, string name) =>
        list.AsArray().Select(count => $"{count![name]} {count["figures"]}");

    private static IEnumerable<string> Present(JsonNode list, string name) =>
        list.AsArray().Where(count => (int)count!["figures"]! > 0).Select(count => $"{count![name]} {count["figures"]}");

    private static IEnumerable<string> Grouped(JsonArray observations, Func<JsonNode, string> by) =>
        observations.GroupBy(o => by(o!)).Select(group => $"{group.Key} {group.Count()}");
}

public sealed class CoverageAcrossReleasesTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task Numerals_are_counted_by_reason_file_and_document()
    {
        await served.ImportAsync(
            "2026.2",
            "2026-02-28",
            release =>
                release with
                {
                    LedgerTotals =
                    [
                        new LedgerTotal("made-up-harbour.txt", null, LedgerReason.Page, 1),
                        new LedgerTotal("made-up-harbour.txt", "ash-2023-honey", LedgerReason.Figure, 1),
                        new LedgerTotal("made-up-harbour.txt", "harbour-notes-honey", LedgerReason.Figure, 5),
                        new LedgerTotal("made-up-harbour.txt", "harbour-notes-honey", LedgerReason.NoteMark, 2),
                        new LedgerTotal("made-up-valley.txt", "ash-2023-honey", LedgerReason.Figure, 20),
                        new LedgerTotal("made-up-valley.txt", "ash-2023-honey", LedgerReason.Year, 9),
                    ],
                }
        );

        var numerals = (await served.GetAsync("/v1/coverage")).Body["numerals"]!;

        Assert.Equal(38, (int)numerals["total"]!);
        Assert.Equal(["figure 26", "year 9", "note_mark 2", "page 1"], Reasons(numerals));
        Assert.Equal(
            ["made-up-harbour.txt 9", "made-up-valley.txt 29"],
            numerals["byFile"]!.AsArray().Select(file => $"{file!["file"]} {file["numerals"]}")
        );
        Assert.Equal(["figure 6", "note_mark 2", "page 1"], Reasons(numerals["byFile"]![0]!));
        Assert.Equal(
            [
                "made-up-harbour.txt - 1",
                "made-up-harbour.txt ash-2023-honey 1",
                "made-up-harbour.txt harbour-notes-honey 7",
                "made-up-valley.txt ash-2023-honey 29",
            ],
            numerals["byDocument"]!.AsArray().Select(part => $"{part!["file"]} {(string?)part["document"] ?? "-"} {part["numerals"]}")
        );
        Assert.Equal("Honey across the water", (string?)numerals["byDocument"]![2]!["title"]);
        Assert.Equal(["figure 5", "note_mark 2"], Reasons(numerals["byDocument"]![2]!));
    }

    [DatabaseFact]
    public async Task An_open_period_counts_to_the_last_year_that_is_named()
    {
        await served.ImportAsync(
            "2026.3-draft",
            "2026-03-31",
            release =>
                release with
                {
                    Observations =
                    [
                        .. release.Observations.Select(o =>
                            o.Key == "hives-2022"
                                ? o with
                                {
                                    Period = new ObservationPeriod("2022/..", new DateOnly(2022, 1, 1), null, PeriodBasis.Explicit),
                                }
                                : o
                        ),
                    ],
                }
        );
        var (before, after) = (await Year("2026.1", 2029), await Year("2026.3-draft", 2029));

        Assert.Equal((0, 1), (before, after));
        Assert.Equal(
            2030,
            (int)(await served.GetAsync("/v1/coverage?release=2026.3-draft")).Body["figures"]!["byYear"]!.AsArray()[^1]!["year"]!
        );
    }

    private async Task<int> Year(string release, int year) =>
        (await served.GetAsync($"/v1/coverage?release={release}")).Body["figures"]!["byYear"]!
            .AsArray()
            .Where(count => (int)count!["year"]! == year)
            .Sum(count => (int)count!["figures"]!);

    private static IEnumerable<string> Reasons(JsonNode part) =>
        part["byReason"]!.AsArray().Select(count => $"{count!["reason"]} {count["numerals"]}");
}
