using Indicators.Checks;
using Indicators.Model;
using Indicators.Readings;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Testing;

namespace Indicators.Tests.Readings;

public sealed class PrintedReadingTests
{
    private static readonly SeedFigure Figure = SeedsReader.Read(MadeUp.SeedsFolder).Documents[0].Figures[0];

    private static readonly Unit Percent = new()
    {
        Code = "PT",
        Name = "Percent",
        Symbol = "%",
        Dimension = UnitDimension.Percent,
        Currency = null,
        Ucum = "%",
    };

    private static readonly Unit Dollar = new()
    {
        Code = "USD",
        Name = "US dollar",
        Symbol = "US$",
        Dimension = UnitDimension.Currency,
        Currency = "USD",
        Ucum = null,
    };

    private static readonly Unit Year = new()
    {
        Code = "YR",
        Name = "Years",
        Symbol = "years",
        Dimension = UnitDimension.Duration,
        Currency = null,
        Ucum = "a",
    };

    [Fact]
    public void Half_of_a_whole_is_50_percent_to_the_nearest_one()
    {
        Assert.Empty(Differences("half", new(Shape.Point, 50, null, null, null, null, Hedge.None, 0), Percent, Measure.Share));
    }

    [Fact]
    public void A_fall_turns_sign_and_bound_round()
    {
        var moreThan = Figure with { Direction = Direction.Decrease };

        Assert.Empty(
            Differences("12 percent", new(Shape.Point, -12, null, null, null, null, Hedge.None, 0), Percent, Measure.RelChange, moreThan)
        );
        Assert.Empty(
            Differences(
                "more than 12 percent",
                new(Shape.UpperBound, null, null, -12, null, false, Hedge.None, 0),
                Percent,
                Measure.RelChange,
                moreThan
            )
        );
        Assert.Empty(
            Differences(
                "up to 12 percent",
                new(Shape.LowerBound, null, -12, null, true, null, Hedge.None, 0),
                Percent,
                Measure.RelChange,
                moreThan
            )
        );
        Assert.Empty(
            Differences(
                "10 to 12 percent",
                new(Shape.Range, null, -12, -10, true, true, Hedge.None, 0),
                Percent,
                Measure.RelChange,
                moreThan
            )
        );
        Assert.NotEmpty(
            Differences("12 percent", new(Shape.Point, 12, null, null, null, null, Hedge.None, 0), Percent, Measure.RelChange, moreThan)
        );
    }

    [Fact]
    public void A_share_of_what_fell_keeps_its_sign()
    {
        Assert.Empty(
            Differences(
                "12 percent",
                new(Shape.Point, 12, null, null, null, null, Hedge.None, 0),
                Percent,
                Measure.Share,
                Figure with
                {
                    Direction = Direction.Decrease,
                }
            )
        );
    }

    [Theory]
    [InlineData("US$ 4 million", null, true)]
    [InlineData("$4 million", "inferred", true)]
    [InlineData("$4 million", "ambiguous", true)]
    [InlineData("$4 million", null, false)]
    [InlineData("US$ 4 million", "inferred", false)]
    [InlineData("€4 million", null, false)]
    [InlineData("4 million", null, false)]
    public void A_currency_s_basis_goes_with_what_is_printed(string printed, string? basis, bool agrees)
    {
        var figure = Figure with { CurrencyBasis = basis is null ? null : Codes.Parse<CurrencyBasis>(basis) };

        var differences = Differences(
            printed,
            new(Shape.Point, 4_000_000, null, null, null, null, Hedge.None, -6),
            Dollar,
            Measure.Level,
            figure
        );

        Assert.Equal(agrees ? [] : [ProblemCodes.PrintedUnit], differences.Select(d => d.Code));
    }

    [Fact]
    public void A_unit_that_stands_apart_is_anchored_apart()
    {
        var figure = Figure with { Also = [Figure.Anchor with { Role = AnchorRole.Unit, Printed = "US dollars" }] };

        Assert.Empty(
            Differences("4 million", new(Shape.Point, 4_000_000, null, null, null, null, Hedge.None, -6), Dollar, Measure.Level, figure)
        );
    }

    [Fact]
    public void Years_are_read_in_years_and_not_in_months()
    {
        var stated = new StatedValue(Shape.Point, 99, null, null, null, null, Hedge.None, 0);

        Assert.Empty(Differences("99-year", stated, Year, Measure.Level));
        Assert.Equal(ProblemCodes.PrintedUnit, Assert.Single(Differences("99 months", stated, Year, Measure.Level)).Code);
    }

    private static IReadOnlyList<PrintedDifference> Differences(
        string printed,
        StatedValue stated,
        Unit unit,
        Measure measure,
        SeedFigure? figure = null
    ) =>
        PrintedReading.Differences(
            (figure ?? Figure) with
            {
                Anchor = Figure.Anchor with { Printed = printed },
                Stated = stated,
            },
            unit,
            measure
        );
}
