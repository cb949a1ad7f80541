using System.Net;

namespace Indicators.Api.Tests;

/// <summary>A release that is too large for the memory is traced in the database, to the same figures.</summary>
public sealed class TraceInDatabaseTests(Served served, TraceInDatabaseTests.ServedFromDatabase large)
    : IClassFixture<Served>,
        IClassFixture<TraceInDatabaseTests.ServedFromDatabase>
{
    [DatabaseTheory]
    [InlineData("US$ 120 million")]
    [InlineData("Brennia's honey sales to Corland came to 120 million US dollars in 2021")]
    [InlineData("EUR 2,512 million")]
    [InlineData("The Brennian honey harvest fell by 12 percent in 2022")]
    [InlineData("Brennia sold honey worth 120 billion US dollars to Corland in 2021")]
    [InlineData("Honey's share of farm income in Brennia went up by 2 percent")]
    [InlineData("Brennia filled 9 million jars of honey")]
    [InlineData("Wax sales grew by $4 million, and nobody says in which dollars.")]
    [InlineData("How much honey does Brennia sell?")]
    [InlineData("Corland built 17 lighthouses")]
    public async Task The_first_match_is_the_one_that_memory_gives(string text)
    {
        var path = $"/v1/trace?q={Uri.EscapeDataString(text)}";
        var (memory, database) = ((await served.GetAsync(path)).Body["matches"]!, (await large.GetAsync(path)).Body["matches"]!);

        Assert.Equal(memory.AsArray().Count > 0, database.AsArray().Count > 0);
        if (memory.AsArray().Count == 0)
            return;
        Assert.Equal(
            ((string?)memory[0]!["observation"]!["id"], (string?)memory[0]!["label"], memory[0]!["why"]!["quoted"]!.ToJsonString()),
            ((string?)database[0]!["observation"]!["id"], (string?)database[0]!["label"], database[0]!["why"]!["quoted"]!.ToJsonString())
        );
    }

    [DatabaseFact]
    public async Task Operators_of_the_text_search_are_words_in_a_text()
    {
        var text = Uri.EscapeDataString("Brennia's bees' 'quoted' \\ words | & ! ( ) :* <-> 7");
        Assert.Equal(HttpStatusCode.OK, (await large.GetAsync($"/v1/trace?q={text}")).Status);
    }

    public sealed class ServedFromDatabase : Served
    {
        protected override ApiOptions Options => base.Options with { Arguments = ["--Indicators:TraceFiguresInMemory=0"] };
    }
}
