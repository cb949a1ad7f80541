using Indicators.Api.Comparisons;

namespace Indicators.Api.Tests;

public sealed class OriginsTests
{
    [Fact]
    public void Texts_that_credit_one_source_are_one_origin() =>
        Assert.Equal((3, 1), Count(Of("a", ["Ann"], "Bank"), Of("b", ["Ben"], "Bank"), Of("c", ["Cem"], "Bank")));

    [Fact]
    public void Texts_of_one_author_are_one_origin_whomever_they_credit() =>
        Assert.Equal((2, 1), Count(Of("a", ["Ann", "Ben"], "Bank"), Of("b", ["Ben"], null)));

    [Fact]
    public void A_third_text_joins_two_origins() =>
        Assert.Equal((3, 1), Count(Of("a", ["Ann"], "Bank"), Of("b", ["Ben"], "Ministry"), Of("c", ["Ann"], "Ministry")));

    [Fact]
    public void Authors_without_a_credit_in_common_are_origins_of_their_own() =>
        Assert.Equal((3, 3), Count(Of("a", ["Ann"], "Bank"), Of("b", ["Ben"], "Ministry"), Of("c", [], null)));

    [Fact]
    public void A_text_that_says_it_twice_is_one_text() =>
        Assert.Equal((1, 1), Count(Of("a", ["Ann"], "Bank"), Of("a", ["Ann"], "Ministry")));

    private static (int Texts, int Origins) Count(params OriginRow[] rows)
    {
        var origins = OriginRow.OriginsOf(rows);
        Assert.Equal(origins.Origins, origins.Groups.Count);
        Assert.Equal(rows.Select(row => row.Id), origins.Groups.SelectMany(group => group.Observations).Order(StringComparer.Ordinal));
        return (origins.Texts, origins.Origins);
    }

    private static int _made;

    private static OriginRow Of(string document, string[] authors, string? credited) =>
        new()
        {
            Root = "o",
            Id = $"o{Interlocked.Increment(ref _made):0000}",
            Document = document,
            Authors = authors,
            Outlet = "Outlet",
            Credited = credited,
        };
}
