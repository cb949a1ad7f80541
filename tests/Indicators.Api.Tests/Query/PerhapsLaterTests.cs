using Indicators.Model;

namespace Indicators.Api.Tests;

/// <summary>The harbour's notes were published some day in February 2024, or between two days that are known beside the date.</summary>
public sealed class ServedWithinBounds : Served
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync(
            "2026.2",
            "2026-02-28",
            release => Dated(release, new Publication("2024-02", BibliographicBasis.Stated, null, null, null))
        );
        await ImportAsync(
            "2026.3",
            "2026-03-31",
            release =>
                Dated(
                    release,
                    new Publication(
                        "2024",
                        BibliographicBasis.Inferred,
                        "It names the fair of May.",
                        new DateOnly(2024, 5, 10),
                        new DateOnly(2024, 7, 1)
                    )
                )
        );
    }

    private static Model.Release Dated(Model.Release release, Publication published) =>
        release with
        {
            Documents = [.. release.Documents.Select(d => d.Slug == "harbour-notes-honey" ? d with { Published = published } : d)],
        };
}

public sealed class PerhapsLaterTests(ServedWithinBounds served) : IClassFixture<ServedWithinBounds>
{
    private const string Series = "/v1/series/exports.XBR.XCO.honey.USD.A";

    [DatabaseTheory]
    [InlineData("2026.2", "2024-01-31", "")]
    [InlineData("2026.2", "2024-02-01", "harbour-notes-honey")]
    [InlineData("2026.2", "2024-02-28", "harbour-notes-honey")]
    [InlineData("2026.2", "2024-02-29", "")]
    [InlineData("2026.3", "2024-05-09", "")]
    [InlineData("2026.3", "2024-05-10", "harbour-notes-honey")]
    [InlineData("2026.3", "2024-07-01", "")]
    public async Task A_day_within_the_bounds_of_a_date_names_the_document(string release, string day, string slugs)
    {
        foreach (var path in new[] { "/v1/observations", $"{Series}/observations", "/v1/observations/facets" })
            Assert.Equal(
                slugs,
                string.Join(',', (await served.GetAsync($"{path}?release={release}&asOf={day}")).Body["perhapsLater"]!.AsArray())
            );
        foreach (var path in new[] { "/v1/observations.csv", $"{Series}/observations.ndjson", "/v1/observations.xlsx" })
            Assert.Equal(slugs, (await served.GetAsync($"{path}?release={release}&asOf={day}"))["Indicators-Perhaps-Later"] ?? "");
    }

    [DatabaseFact]
    public async Task Only_documents_with_figures_that_pass_the_other_filters_are_named() =>
        Assert.Empty(
            (await served.GetAsync("/v1/observations?release=2026.2&asOf=2024-02-15&indicator=hives")).Body["perhapsLater"]!.AsArray()
        );

    [DatabaseFact]
    public async Task It_stands_in_a_dataset_too_and_browsers_may_read_the_header()
    {
        var answer = await served.GetAsync(
            $"{Series}/observations.jsonstat?release=2026.2&asOf=2024-02-15",
            ("Origin", "https://example.org")
        );
        Assert.Equal(["harbour-notes-honey"], answer.Body["extension"]!["perhapsLater"]!.AsArray().Select(slug => (string?)slug));
        Assert.Contains("Indicators-Perhaps-Later", answer["Access-Control-Expose-Headers"], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Without_a_day_nothing_is_said() =>
        Assert.False((await served.GetAsync("/v1/observations?release=2026.2")).Body.AsObject().ContainsKey("perhapsLater"));

    [DatabaseFact]
    public async Task An_empty_list_names_them_in_its_reason() =>
        Assert.EndsWith(
            "2024-02-15, perhaps later: harbour-notes-honey.",
            (string?)
                (await served.GetAsync("/v1/observations?release=2026.2&asOf=2024-02-15&document=harbour-notes-honey")).Body["empty"]![
                    "reason"
                ],
            StringComparison.Ordinal
        );

    [DatabaseFact]
    public async Task A_vintage_names_what_may_have_been_there_by_its_day()
    {
        // The other document is of 4 May 2023.
        await served.ImportAsync(
            "2026.5",
            "2026-05-31",
            release =>
                release with
                {
                    Documents =
                    [
                        .. release.Documents.Select(d =>
                            d.Slug == "harbour-notes-honey"
                                ? d with
                                {
                                    Published = new Publication("2023", BibliographicBasis.Stated, null, null, null),
                                }
                                : d
                        ),
                    ],
                }
        );
        var vintages = (await served.GetAsync($"{Series}/vintages?release=2026.5")).Body["data"]!.AsArray();
        Assert.Equal(
            ["2023-05-04 harbour-notes-honey", "2023-12-31 "],
            vintages.Select(vintage => $"{vintage!["name"]} {string.Join(',', vintage["perhapsLater"]!.AsArray())}")
        );
    }
}
