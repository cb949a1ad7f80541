namespace Indicators.Api.Tests;

/// <summary>Several releases in one answer, and periods of every form.</summary>
public sealed class SdmxHistoryTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task History_has_a_data_set_for_each_release_up_to_the_one_named()
    {
        var first = (string)(await served.GetAsync("/v1")).Body["release"]!;
        await served.ImportAsync("2027.1", "2027-02-01");
        var sets = (await served.GetAsync("/sdmx/2.1/data/FIGURES?includeHistory=true&release=2027.1")).Xml().Named("DataSet").ToArray();
        Assert.Equal(
            [first, "2027.1"],
            sets.Select(set =>
                Assert.Single(
                    set.Named("Value")
                        .Where(value => (string?)value.Attribute("id") == "RELEASE")
                        .Select(value => (string)value.Attribute("value")!)
                        .Distinct()
                )
            )
        );
        Assert.All(sets, set => Assert.NotNull(set.Attribute("validFromDate")));
        Assert.Single((await served.GetAsync($"/sdmx/2.1/data/FIGURES?includeHistory=true&release={first}")).Xml().Named("DataSet"));
        var third = await served.GetAsync("/sdmx/3.0/data/dataflow/INDICATORS/FIGURES/1.0?includeHistory=true&release=2027.1");
        var json = third.Body["data"]!;
        Assert.Equal(2, json["dataSets"]!.AsArray().Count);
        Assert.DoesNotContain(
            "immutable",
            (await served.GetAsync($"/sdmx/2.1/data/FIGURES?includeHistory=true&release={first}"))["Cache-Control"],
            StringComparison.Ordinal
        );
    }
}

/// <summary>Two releases, of which the second changes and adds figures.</summary>
public sealed class SdmxUpdatesTests(ServedChanges served) : IClassFixture<ServedChanges>
{
    [DatabaseTheory]
    [InlineData("2026-02-28")]
    [InlineData("2026-02-28T00:00:00%2B00:00")]
    [InlineData("2026-02-28T03:00:00+02:00")]
    [InlineData("2026-03-01")]
    public async Task What_changed_in_later_releases_alone_passes_updatedAfter(string moment)
    {
        var listed = (await served.GetAsync($"/v1/observations?limit=1000&release=2026.2&updatedSince={moment[..10]}")).Body["data"]!
            .AsArray()
            .Where(one => one!["period"]!["edtf"] is not null)
            .Select(one => (string)one!["id"]!)
            .ToArray();
        Assert.Equal(moment == "2026-03-01", listed.Length == 0);
        var answer = await served.GetAsync($"/sdmx/2.1/data/FIGURES?updatedAfter={moment}&release=2026.2", ("Accept", SdmxAnswer.Csv1));
        Assert.Equal(listed.Order(), answer.CsvFigures().Select(figure => figure["OBS_ID"]).Order());
        var all = await served.GetAsync("/sdmx/2.1/data/FIGURES?release=2026.2", ("Accept", SdmxAnswer.Csv1));
        Assert.True(all.CsvFigures().Count > listed.Length);
    }
}

/// <summary>A server that returns at most three rows at once.</summary>
public sealed class ServedThreeRows : Served
{
    protected override ApiOptions Options => base.Options with { MaxUnpagedRows = 3 };
}

public sealed class SdmxLimitTests(ServedThreeRows served) : IClassFixture<ServedThreeRows>
{
    [DatabaseFact]
    public async Task Too_many_observations_get_the_code_for_large_responses()
    {
        var answer = await served.GetAsync("/sdmx/2.1/data/FIGURES");
        Assert.Equal((413, "application/xml"), ((int)answer.Status, answer["Content-Type"]));
        Assert.Equal("510", (string?)answer.Xml().Named("ErrorMessage").Single().Attribute("code"));
        Assert.Contains("result-too-large", answer.Text, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await served.GetAsync("/sdmx/2.1/dataflow")).Status);
    }
}
