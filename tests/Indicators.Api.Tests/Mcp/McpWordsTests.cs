using System.Text.Json.Nodes;
using Indicators.Api.Mcp.Figures;

namespace Indicators.Api.Tests;

public sealed class McpWordsTests
{
    [Theory]
    [InlineData("""{ "total": 12 }""", "12")]
    [InlineData("""{ "total": 10000, "totalIs": "atLeast" }""", "at least 10000")]
    [InlineData("""{ "total": 10000, "totalIs": "estimate" }""", "about 10000")]
    public void A_total_says_how_exact_it_is(string page, string words) => Assert.Equal(words, FigureWords.TotalOf(JsonNode.Parse(page)!));
}
