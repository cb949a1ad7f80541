using System.Net;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class ObservationsTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [DatabaseFact]
    public async Task An_observation_is_answered_whole_in_the_order_of_the_contract()
    {
        var id = await served.IdOf("ash-2023-honey", "honey-exports-2021");
        var other = await served.IdOf("harbour-notes-honey", "honey-exports-2021");

        var answer = await served.GetAsync($"/v1/observations/{id}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            "{\"id\":\""
                + id
                + """
                ","series":"exports.XBR.XCO.honey.USD.A","indicator":"exports","area":"XBR","counterpart":"XCO","item":"honey","unit":"USD",
                "measure":"level","status":"actual","shape":"point","value":120000000,"low":null,"high":null,"lowInclusive":null,"highInclusive":null,
                "hedge":"none","decimals":-6,"direction":null,
                "period":{"edtf":"2021","start":"2021-01-01","end":"2021-12-31","basis":"explicit"},
                "assertedAt":"2023-05-04","printed":"US$ 120 million","claim":"Brennia's honey brought in 120 million US dollars from Corland in 2021.",
                "credit":[{"hop":0,"agent":"The Valley Letter","printed":null,"relation":"publishes","specificity":"named_agent"}],
                "source":{"document":"ash-2023-honey","title":"Brennia’s Honey Finds New Buyers","url":"https://valley.example/letters/honey",
                "paragraph":2,"sentence":1,"file":"made-up-valley.txt","line":5,"start":45,"end":60,"urlKind":"publisher"},
                "witnesses":[{"document":"ash-2023-honey","file":"made-up-harbour.txt","paragraph":1,"sentence":1,"line":16,"start":25,"end":47,"printed":"120 million US dollars"}],
                "relations":[{"kind":"contradicts","observation":"
                """.ReplaceLineEndings("")
                + other
                + """
                ","rationale":"The same sales of the same year are put at 120 million there."}],"release":"2026.1",
                "relatedBy":[],"key":"honey-exports-2021","currencyBasis":"explicit","note":null,"said":null,"rank":"normal","rankReason":null,"updated":"2026-01-31","self":"/v1/observations/
                """.ReplaceLineEndings("")
                + id
                + "\"}",
            answer.Text
        );
    }

    [DatabaseTheory]
    [InlineData(
        "ash-2023-honey",
        "honey-export-share-2021",
        """{"shape":"lower_bound","value":null,"low":40,"high":null,"lowInclusive":false,"highInclusive":null}"""
    )]
    [InlineData(
        "ash-2023-honey",
        "hives-2022",
        """{"shape":"range","value":null,"low":20000,"high":30000,"lowInclusive":true,"highInclusive":true}"""
    )]
    [InlineData(
        "harbour-notes-honey",
        "captains",
        """{"shape":"upper_bound","value":null,"low":null,"high":40,"lowInclusive":null,"highInclusive":true}"""
    )]
    public async Task A_bound_or_a_range_has_no_value(string document, string key, string expected)
    {
        var body = (await served.GetAsync($"/v1/observations/{await served.IdOf(document, key)}")).Body.AsObject();

        var shown = new JsonObject(
            JsonNode.Parse(expected)!.AsObject().Select(member => KeyValuePair.Create(member.Key, body[member.Key]?.DeepClone()))
        );
        Assert.Equal(expected, shown.ToJsonString());
    }

    [DatabaseFact]
    public async Task Numbers_are_written_without_the_zeros_of_their_column()
    {
        var numbers = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!
            .AsArray()
            .SelectMany(entry => new[] { entry!["value"], entry["low"], entry["high"] })
            .OfType<JsonNode>()
            .Select(number => number.ToJsonString())
            .ToArray();

        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.DoesNotMatch(@"\.\d*0$|[eE]", number));
    }

    [DatabaseFact]
    public async Task A_contradiction_is_shown_from_both_sides_and_a_rounding_as_related_by()
    {
        var (valley, harbour) = (
            await served.IdOf("ash-2023-honey", "honey-exports-2021"),
            await served.IdOf("harbour-notes-honey", "honey-exports-2021")
        );
        Assert.Equal(harbour, (string?)(await served.GetAsync($"/v1/observations/{valley}")).Body["relations"]![0]!["observation"]);
        Assert.Equal(valley, (string?)(await served.GetAsync($"/v1/observations/{harbour}")).Body["relations"]![0]!["observation"]);

        var all = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();
        var outgoing = all.SelectMany(o =>
                o!["relations"]!.AsArray().Select(r => (From: (string)o["id"]!, Kind: (string)r!["kind"]!, To: (string)r["observation"]!))
            )
            .ToHashSet();
        var incoming = all.SelectMany(o =>
                o!["relatedBy"]!.AsArray().Select(r => (From: (string)r!["observation"]!, Kind: (string)r["kind"]!, To: (string)o["id"]!))
            )
            .ToHashSet();
        Assert.Equal(outgoing.Where(r => r.Kind is "rounds" or "revises" or "derived_from").Order(), incoming.Order());
        Assert.NotEmpty(incoming);
        Assert.All(
            outgoing.Where(r => r.Kind is "contradicts" or "scope_differs" or "restates"),
            r => Assert.Contains((r.To, r.Kind, r.From), outgoing)
        );
    }

    [DatabaseTheory]
    [InlineData("/v1/observations/o1-00000000000000000000")]
    [InlineData("/v1/observations/nonsense")]
    [InlineData("/v1/observations/1%20or%201=1")]
    [InlineData("/v1/observations/o1-00000000000000000000/provenance")]
    public async Task An_id_that_names_nothing_is_not_found(string path) =>
        Assert.Equal(["id no-such-resource"], (await served.GetAsync(path)).AssertProblem(404, "no-such-resource"));
}
