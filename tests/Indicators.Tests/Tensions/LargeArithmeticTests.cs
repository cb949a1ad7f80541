using System.Text.Json;
using Indicators.Model;
using Indicators.Tensions;

namespace Indicators.Tests.Tensions;

public sealed class LargeArithmeticTests
{
    [Fact]
    public async Task It_finds_the_same_tensions_as_arithmetic_among_all_figures()
    {
        var text = Mixed();

        var all = text.Reckoned();

        Assert.True(all.Count > 100);
        Assert.Contains(all, tension => tension.Against.Count > 0);
        Assert.Contains(all, tension => tension.AgreesWith.Count > 0);
        Assert.Contains(all, tension => tension.AgainstImplied.Count > 0);
        Assert.Equal(all.Select(Written), (await text.ReckonedFromAStreamAsync()).Select(Written));
    }

    [Fact]
    public async Task Figures_that_imply_nothing_have_no_tensions() =>
        Assert.Empty(await TextOfFigures.Nothing.With("debt.AAA.BBB._T.USD", "5").ReckonedFromAStreamAsync());

    /// <summary>Figures of few series in many paragraphs, of which only some can be combined.</summary>
    private static TextOfFigures Mixed()
    {
        var random = new Random(7);
        var text = TextOfFigures.Nothing;
        string[] places = ["AAA", "BBB", "CCC"];
        string One(params string[] of) => of[random.Next(of.Length)];
        for (var paragraph = 0; paragraph < 1_000; paragraph++)
        {
            var (area, year) = (One(places), One("2022", "2023", "2024", "!2024"));
            foreach (var _ in Enumerable.Range(0, random.Next(2, 6)))
            {
                var number = random.Next(1, 40);
                var (key, stated) = random.Next(5) switch
                {
                    0 => ($"debt.{area}.CHN._T.USD", One($"{number}", $">{number}", $"{number}..{number + 5}")),
                    1 => ($"output.{area}._Z._T.USD", $"{number * 10}"),
                    2 => ($"debt-to-output.{area}.CHN._T.PT", $"{number}"),
                    3 => ($"sales-growth.{area}.W1._T.PT", $"{number}"),
                    _ => ($"sales.{area}.W1._T.USD", $"{number}"),
                };
                text.With(
                    key,
                    stated,
                    year,
                    document: $"d{paragraph / 5}",
                    paragraph: paragraph % 5,
                    status: One("a", "f") == "a" ? Status.Actual : Status.Forecast
                );
            }
        }

        return text;
    }

    private static string Written(Tension tension) =>
        JsonSerializer.Serialize(
            new
            {
                tension.Id,
                Against = tension.Against.Select(figure => figure.Id),
                AgreesWith = tension.AgreesWith.Select(figure => figure.Id),
                tension.AgainstImplied,
            }
        );
}
