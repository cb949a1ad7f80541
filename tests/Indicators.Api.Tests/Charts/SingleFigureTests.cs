using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class SingleFigureTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [DatabaseFact]
    public async Task A_single_figure_is_shown_as_printed_with_its_number_period_and_claim_and_without_axes()
    {
        var (key, observation) = await SingleAsync();
        var drawing = Drawing.Parse((await served.GetAsync($"/v1/series/{key}/chart.svg")).Text);

        Assert.Equal((string)observation["printed"]!, string.Join(' ', drawing.Words("printed")));
        Assert.Equal((string)observation["claim"]!, string.Join(' ', drawing.Words("claim")));
        Assert.StartsWith("Read as: ", drawing.Words("value").First(), StringComparison.Ordinal);
        Assert.StartsWith("Period", drawing.Words("period").First(), StringComparison.Ordinal);
        Assert.Empty(drawing.Words("tick"));
        Assert.Equal((string)observation["id"]!, (string)Assert.Single(drawing.Marks).Attribute("data-observation")!);
        var printed = drawing.Texts.First(text => (string?)text.Attribute("class") == "printed");
        Assert.True(Drawing.SizeOf(printed) >= 25);
    }

    [DatabaseFact]
    public async Task The_page_of_a_single_figure_quotes_its_sentence_with_the_figure_marked()
    {
        var (key, observation) = await SingleAsync();
        var sentence = (await served.GetAsync($"/v1/observations/{observation["id"]}/provenance")).Body["sentence"]!;
        var page = await served.GetAsync($"/v1/series/{key}/chart");

        var quote = page.Text.Split("<blockquote><p>")[1].Split("</p></blockquote>")[0];
        Assert.Contains(
            $"<mark>{System.Net.WebUtility.HtmlEncode((string)observation["printed"]!)}</mark>",
            quote,
            StringComparison.Ordinal
        );
        Assert.Equal(
            (string)sentence["text"]!,
            System.Net.WebUtility.HtmlDecode(
                quote.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal)
            )
        );
    }

    private async Task<(string Key, JsonNode Observation)> SingleAsync()
    {
        var observations = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();
        var alone = observations.GroupBy(one => (string)one!["series"]!).First(series => series.Count() == 1);
        return (alone.Key, alone.Single()!);
    }
}

/// <summary>Where the texts are not at hand.</summary>
public sealed class SingleFigureWithoutTextTests(ServedManyKinds served) : IClassFixture<ServedManyKinds>
{
    [DatabaseFact]
    public async Task The_page_of_a_single_figure_quotes_nothing()
    {
        var observations = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();
        var alone = observations.GroupBy(one => (string)one!["series"]!).First(series => series.Count() == 1);
        var page = await served.GetAsync($"/v1/series/{alone.Key}/chart");
        Assert.Equal(200, (int)page.Status);
        Assert.DoesNotContain("<blockquote", page.Text, StringComparison.Ordinal);
    }
}
