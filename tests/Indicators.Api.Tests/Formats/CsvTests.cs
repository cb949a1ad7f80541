using System.Globalization;
using System.Net;
using CsvHelper;

namespace Indicators.Api.Tests;

public sealed class CsvTests(ServedOddities served) : IClassFixture<ServedOddities>
{
    private const string Header =
        "id,series,indicator,indicator_name,area,area_name,counterpart,counterpart_name,item,item_name,unit,unit_name,frequency,measure,status,shape,value,low,high,"
        + "low_inclusive,high_inclusive,hedge,decimals,direction,currency_basis,period,period_start,period_end,period_basis,asserted_at,printed,claim,note,credit,"
        + "document,title,url,file,line,paragraph,sentence,start,end,witnesses,relations,related_by,key,updated,release,self,said,said_basis,rank,rank_reason,series_title,url_kind";

    [DatabaseFact]
    public async Task The_header_never_changes_and_stands_over_an_empty_result_too()
    {
        foreach (
            var path in new[] { "/v1/observations.csv", "/v1/series/exports.XBR.XCO.honey.USD.A.csv", "/v1/observations.csv?q=unheard" }
        )
            Assert.Equal(Header, (await served.GetAsync(path)).Text.Split("\r\n")[0]);
        Assert.Equal(Header + "\r\n", (await served.GetAsync("/v1/observations.csv?q=unheard")).Text);
        Assert.Equal(
            "key,indicator,indicator_name,area,area_name,counterpart,counterpart_name,item,item_name,unit,unit_name,frequency,topic,topic_name,measure,area_role,"
                + "counterpart_role,start,end,points,periods,documents,release,self,updated,title,change_only",
            (await served.GetAsync("/v1/series.csv")).Text.Split("\r\n")[0]
        );
    }

    [DatabaseFact]
    public async Task A_row_has_what_json_has_in_the_same_order()
    {
        var objects = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();
        var rows = Rows((await served.GetAsync("/v1/observations.csv")).Text);

        Assert.Equal(objects.Count, rows.Count);
        foreach (var (one, row) in objects.Zip(rows))
        {
            foreach (
                var name in new[]
                {
                    "id",
                    "series",
                    "indicator",
                    "area",
                    "counterpart",
                    "item",
                    "unit",
                    "measure",
                    "status",
                    "shape",
                    "value",
                    "low",
                    "high",
                    "hedge",
                    "decimals",
                    "direction",
                    "note",
                    "release",
                    "self",
                }
            )
                Assert.Equal(one![name]?.ToString() ?? "", Unguarded(row[name], name is "note"));
            foreach (var name in new[] { "document", "title", "url", "file", "line", "paragraph", "sentence", "start", "end" })
                Assert.Equal(one!["source"]![name]?.ToString() ?? "", row[name]);
            Assert.Equal(
                (
                    one!["period"]!["edtf"]?.ToString() ?? "",
                    one["period"]!["start"]?.ToString() ?? "",
                    one["period"]!["end"]?.ToString() ?? ""
                ),
                (row["period"], row["period_start"], row["period_end"])
            );
            Assert.Equal(
                (one["printed"]!.ToString(), one["claim"]!.ToString()),
                (Unguarded(row["printed"], true), Unguarded(row["claim"], true))
            );
            Assert.Equal(one["lowInclusive"]?.ToString() ?? "", row["low_inclusive"]);
            Assert.Equal(string.Join("; ", one["credit"]!.AsArray().Select(hop => $"{hop!["agent"]} ({hop["relation"]})")), row["credit"]);
            Assert.Equal((await served.GetAsync($"/v1/areas/{one["area"]}")).Body["name"]!.ToString(), row["area_name"]);
        }
    }

    [DatabaseFact]
    public async Task No_text_begins_like_a_formula()
    {
        var printed = Rows((await served.GetAsync("/v1/observations.csv")).Text).Select(row => row["printed"]).ToArray();

        Assert.All(printed, text => Assert.DoesNotContain(text[0], "=+-@\t\r"));
        Assert.Subset(printed.Select(text => Unguarded(text, true)).ToHashSet(), OddRelease.Printed.ToHashSet());
        Assert.Contains("'=1+1", printed);
    }

    [DatabaseFact]
    public async Task A_negative_number_stays_a_number()
    {
        var row = Rows((await served.GetAsync("/v1/observations.csv?indicator=harvest-growth")).Text)[0];
        Assert.Equal("-12", row["value"]);
        Assert.True(decimal.Parse(row["value"], NumberStyles.Float, CultureInfo.InvariantCulture) < 0);
    }

    [DatabaseFact]
    public async Task Fields_are_quoted_as_rfc_4180_says()
    {
        var text = (await served.GetAsync("/v1/observations.csv")).Text;
        Assert.Contains(",\"a \"\"b\"\", c\",", text, StringComparison.Ordinal);
        Assert.Contains(",\"two\r\nlines\",", text, StringComparison.Ordinal);
        Assert.Contains(",1\u00a0000\u202f000,", text, StringComparison.Ordinal);
        Assert.Contains(",🐝 9,", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.NotEqual('\uFEFF', text[0]);
    }

    [DatabaseFact]
    public async Task A_file_has_a_name_that_says_what_it_is()
    {
        Assert.Equal(
            "attachment; filename=observations-2026.1.csv; filename*=UTF-8''observations-2026.1.csv",
            (await served.GetAsync("/v1/observations.csv"))["Content-Disposition"]
        );
        Assert.Contains(
            "filename=exports.XBR.XCO.honey.USD.A-2026.1.csv;",
            (await served.GetAsync("/v1/series/exports.XBR.XCO.honey.USD.A.csv"))["Content-Disposition"],
            StringComparison.Ordinal
        );
        Assert.Contains("Content-Disposition", (await served.GetAsync("/v1"))["Access-Control-Expose-Headers"], StringComparison.Ordinal);
        Assert.Null((await served.GetAsync("/v1/observations"))["Content-Disposition"]);
    }

    [DatabaseFact]
    public async Task A_page_is_answered_to_who_asks_for_one_and_leads_to_the_next()
    {
        var whole = Rows((await served.GetAsync("/v1/observations.csv?sort=-period")).Text).Select(row => row["id"]).ToArray();
        var walked = new List<string>();
        for (var next = "/v1/observations.csv?sort=-period&limit=4"; next is not null; )
        {
            var page = await served.GetAsync(next);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            walked.AddRange(Rows(page.Text).Select(row => row["id"]));
            next = page.NextLink;
        }

        Assert.Equal(whole, walked);
        Assert.True(whole.Length > 8);
        Assert.Null((await served.GetAsync("/v1/observations.csv")).NextLink);
    }

    [DatabaseFact]
    public async Task As_of_a_day_the_undated_documents_are_named_in_a_header() =>
        Assert.Equal("harbour-notes-honey", (await served.GetAsync("/v1/observations.csv?asOf=2025"))["Indicators-Undated"]);

    [DatabaseTheory]
    [InlineData("/v1/observations.csv?limit=1")]
    [InlineData("/v1/series.csv?limit=1")]
    [InlineData("/v1/observations.csv?q=unheard")]
    public async Task A_byte_order_mark_stands_in_front_on_request_alone(string path)
    {
        var (with, without) = (await served.Client.GetByteArrayAsync($"{path}&bom=true"), await served.Client.GetByteArrayAsync(path));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. without], with);
        Assert.Equal(without, await served.Client.GetByteArrayAsync($"{path}&bom=false"));
    }

    [DatabaseTheory]
    [InlineData("/v1/observations?bom=true", "contradictory-parameters")]
    [InlineData("/v1/observations.xlsx?bom=true", "contradictory-parameters")]
    [InlineData("/v1/observations.csv?bom=yes", "unknown-code")]
    [InlineData("/v1/areas?bom=true", "unknown-parameter")]
    public async Task Where_there_is_no_csv_a_byte_order_mark_is_refused(string path, string code) =>
        (await served.GetAsync(path)).AssertProblem(400, code);

    [DatabaseFact]
    public async Task One_observation_is_one_row()
    {
        var id = await served.IdOf("ash-2023-honey", "hives-2022");
        Assert.Equal(id, Assert.Single(Rows((await served.GetAsync($"/v1/observations/{id}.csv")).Text))["id"]);
        (await served.GetAsync("/v1/observations/o1-00000000000000000000.csv")).AssertProblem(404, "no-such-resource");
        (await served.GetAsync("/v1/series/nonsense.csv")).AssertProblem(404, "no-such-resource");
    }

    private static string Unguarded(string field, bool isText) =>
        isText && field.Length > 1 && field[0] == '\'' && "=+-@\t\r".Contains(field[1]) ? field[1..] : field;

    private static List<Dictionary<string, string>> Rows(string text)
    {
        using var csv = CsvReader.FromText(text, new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw });
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(name => name, name => csv.GetString(name)));
        return rows;
    }
}
