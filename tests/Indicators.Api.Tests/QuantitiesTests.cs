using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class QuantitiesTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const string Path = "/v1/quantities";

    [DatabaseFact]
    public async Task The_quantities_of_a_text_are_answered_with_their_places()
    {
        var answer = await PostAsync(new JsonObject { ["text"] = "🐎 Sales rose by $3 billion to about 41 billion." }.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var quantities = answer.Body["quantities"]!.AsArray();
        Assert.Equal(
            ["16-26 $3 billion change 3000000000", "30-46 about 41 billion level_after 41000000000"],
            quantities.Select(one => $"{one!["start"]}-{one["end"]} {one["printed"]} {one["role"]} {one["value"]}")
        );
        Assert.Equal(("about", "point"), ((string?)quantities[1]!["hedge"], (string?)quantities[1]!["shape"]));
    }

    [DatabaseFact]
    public async Task Plain_text_is_read_too() =>
        Assert.Single(
            (await PostAsync("Half of 12.", "text/plain; charset=utf-8")).Body["quantities"]!.AsArray(),
            one => (decimal)one!["value"]! == 12
        );

    [DatabaseTheory]
    [InlineData("{\"q\":\"5\"}", "application/json", 400)]
    [InlineData("{\"text\":5}", "application/json", 400)]
    [InlineData("{}", "application/json", 400)]
    [InlineData("[", "application/json", 400)]
    [InlineData("5", "text/html", 415)]
    public async Task What_is_no_text_is_refused(string body, string type, int status) =>
        Assert.Equal(status, (int)(await PostAsync(body, type)).Status);

    [DatabaseFact]
    public async Task A_text_may_have_a_hundred_kilobytes_and_no_more()
    {
        var text = string.Concat(Enumerable.Repeat("Sales rose by 3 percent to 41 million. ", 2500));
        Assert.Equal(5000, (await PostAsync(text, "text/plain")).Body["quantities"]!.AsArray().Count);
        Assert.Equal(413, (int)(await PostAsync(text + text, "text/plain")).Status);
    }

    private async Task<Answer> PostAsync(string body, string type = "application/json")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await served.Client.PostAsync(new Uri(Path, UriKind.Relative), content);
        return await Answer.ReadAsync(response);
    }
}
