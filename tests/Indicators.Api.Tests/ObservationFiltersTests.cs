namespace Indicators.Api.Tests;

public sealed class ObservationFiltersTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const string Valley = "ash-2023-honey";
    private const string Harbour = "harbour-notes-honey";

    /// <summary>Each filter against the same question asked of the tables in other words.</summary>
    [DatabaseTheory]
    [InlineData("indicator=exports", "series like 'exports.%'")]
    [InlineData("indicator=exports,hives", "series like 'exports.%' or series like 'hives.%'")]
    [InlineData("area=XB-NO", "split_part(series, '.', 2) = 'XB-NO'")]
    [InlineData("area=XB-NO,XCO,twin-lands", "split_part(series, '.', 2) in ('XB-NO', 'XCO', 'twin-lands')")]
    [InlineData("counterpart=XCO", "split_part(series, '.', 3) = 'XCO'")]
    [InlineData("item=honey", "split_part(series, '.', 4) = 'honey'")]
    [InlineData("unit=PT,PP", "split_part(series, '.', 5) in ('PT', 'PP')")]
    [InlineData("topic=debt", "series like 'debt-%'")]
    [InlineData("document=harbour-notes-honey", "document = 'harbour-notes-honey'")]
    [InlineData("status=forecast,target,pledge", "status in ('forecast', 'target', 'pledge')")]
    [InlineData("shape=range", "shape = 'range'")]
    [InlineData("shape=lower_bound,upper_bound", "shape like '%bound'")]
    [InlineData("periodBasis=unknown", "period is null")]
    [InlineData("from=2022", "upper(period) > '2022-01-01'")]
    [InlineData("to=2021", "lower(period) <= '2021-12-31'")]
    [InlineData("from=2022-06-30&to=2022-06-30", "period @> date '2022-06-30'")]
    [InlineData("from=2022-07&to=2022-09", "period && daterange('2022-07-01', '2022-10-01')")]
    [InlineData("updatedSince=2026-01-31", "true")]
    [InlineData("updatedSince=2026-02", "false")]
    [InlineData("q=jars", "claim like '%jars%' or series like 'jars-%'")]
    [InlineData("area=XBR&unit=USD&status=actual", "series like '%.XBR.%.USD.%' and status = 'actual'")]
    public async Task A_filter_keeps_what_its_condition_says(string query, string condition)
    {
        await using var command = served.Owner.CreateCommand(
            $"select array_agg(id order by id collate \"C\") from indicators.observation where {condition}"
        );
        var expected = await command.ExecuteScalarAsync() as string[] ?? [];

        var answer = await served.GetAsync($"/v1/observations?limit=1000&{query}");

        Assert.Equal(expected, answer.Column("id").Order(StringComparer.Ordinal));
        Assert.Equal(expected.Length, (int?)answer.Body["total"]);
        Assert.True(
            expected.Length < 31 && (expected.Length > 0 || condition == "false") || condition == "true",
            "a filter that keeps all or nothing proves nothing"
        );
    }

    [DatabaseFact]
    public async Task Without_filters_all_of_the_release_is_listed()
    {
        var answer = await served.GetAsync("/v1/observations");

        await using var command = served.Owner.CreateCommand("select count(*) from indicators.observation");
        Assert.Equal((long)(await command.ExecuteScalarAsync())!, (long?)answer.Body["total"]);
        Assert.Equal(["release", "total", "next", "data"], answer.Body.AsObject().Select(member => member.Key));
    }

    [DatabaseTheory]
    [InlineData("2023-05-04", true)]
    [InlineData("2023-05-03", false)]
    [InlineData("2023", true)]
    [InlineData("2023-04", false)]
    public async Task As_of_a_day_only_documents_published_by_then_speak_and_the_undated_are_named(string asOf, bool valleySpeaks)
    {
        var answer = await served.GetAsync($"/v1/observations?indicator=exports&asOf={asOf}");

        Assert.Equal([Harbour], answer.Body["undated"]!.AsArray().Select(slug => (string?)slug));
        Assert.Equal(valleySpeaks, answer.Body["data"]!.AsArray().Any(o => (string?)o!["source"]!["document"] == Valley));
        Assert.DoesNotContain(answer.Body["data"]!.AsArray(), o => (string?)o!["source"]!["document"] == Harbour);
    }

    [DatabaseFact]
    public async Task As_of_names_no_undated_document_whose_figures_the_other_filters_leave_out() =>
        Assert.Empty((await served.GetAsync("/v1/observations?indicator=debt-to-creditor&asOf=2024")).Body["undated"]!.AsArray());

    [DatabaseTheory]
    [InlineData("value")]
    [InlineData("-value")]
    public async Task Sorting_by_value_puts_bounds_where_their_number_is(string sort)
    {
        var data = (await served.GetAsync($"/v1/observations?limit=1000&sort={sort}")).Body["data"]!.AsArray();

        var numbers = data.Select(o => (decimal)(o!["value"] ?? o["low"] ?? o["high"])!).ToArray();
        Assert.Equal(sort[0] == '-' ? numbers.OrderDescending() : numbers.Order(), numbers);
    }

    [DatabaseFact]
    public async Task Sorting_by_document_is_reading_order()
    {
        var keys = (await served.GetAsync("/v1/observations?limit=1000&sort=document&document=harbour-notes-honey")).Column("key");

        Assert.Equal(["honey-exports-2021", "jars-2021", "captains", "crates"], keys);
    }

    [DatabaseFact]
    public async Task Sorting_by_period_puts_unknown_periods_last_and_first_when_reversed()
    {
        var starts = (await served.GetAsync("/v1/observations?limit=1000&sort=period")).Body["data"]!
            .AsArray()
            .Select(o => (string?)o!["period"]!["start"] ?? "9999")
            .ToArray();

        Assert.Equal(starts.Order(StringComparer.Ordinal), starts);
        Assert.Null((await served.GetAsync("/v1/observations?sort=-period&limit=1")).Body["data"]![0]!["period"]!["start"]);
    }

    [DatabaseFact]
    public async Task A_release_is_pinned_by_its_version()
    {
        Assert.Equal("2026.1", (string?)(await served.GetAsync("/v1/observations?release=2026.1&limit=1")).Body["release"]);
    }
}
