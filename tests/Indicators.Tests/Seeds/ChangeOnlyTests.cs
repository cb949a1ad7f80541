using Indicators.Checks;
using Indicators.Conflicts;
using Indicators.Model;
using Indicators.Periods;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Seeds;

/// <summary>Statements that give a direction and no number, from the seeds to the release and back.</summary>
public sealed class ChangeOnlyTests
{
    private const string Fall = """
        - key: harvest-fall-words
          line: 6
          printed: The harvest fell
          indicator: harvest-growth
          area: XBR
          item: honey
          unit: PT
          shape: change_only
          direction: decrease
          period: {edtf: 2022, basis: explicit}
          claim: Brennia's bees made less honey in 2022 than in the year before.

        """;

    [Fact]
    public void It_is_read_without_a_number_and_passes_every_check()
    {
        var seeds = With(Fall);

        var report = SeedsCheck.Run(seeds, MadeUp.TextsFolder, forRelease: true);
        var observation = ReleaseBuilder.Build(SeedsReader.Read(seeds)).Observations.Single(o => o.Key == "harvest-fall-words");

        Assert.Empty(report.Problems);
        Assert.Equal((28, 1), (report.Figures, report.ChangeOnly));
        Assert.Equal(StatedValue.ChangeOnly, observation.Stated);
        Assert.Equal((Direction.Decrease, Measure.RelChange), (observation.Direction, observation.Measure));
    }

    [Fact]
    public void It_is_exported_as_it_was_written()
    {
        var folder = new SeedsFolder(With(Fall));

        var files = SeedsExport.Files(ReleaseBuilder.Build(SeedsReader.Read(folder.Path)));

        Assert.Equal(File.ReadAllText(folder.Document("ash-2023-honey")), files["documents/ash-2023-honey.yaml"]);
    }

    [Fact]
    public void Its_id_knows_the_direction()
    {
        var fall = ReleaseBuilder.Build(SeedsReader.Read(With(Fall))).Observations.Single(o => o.Key == "harvest-fall-words");
        var rise = fall with { Direction = Direction.Increase };

        Assert.NotEqual(ObservationId.Of(fall, "made-up-valley.txt", 1), ObservationId.Of(rise, "made-up-valley.txt", 1));
        Assert.Contains("\"shape\":\"change_only\"", ObservationId.Content(fall, "made-up-valley.txt", 1), StringComparison.Ordinal);
        Assert.DoesNotContain("\"value\"", ObservationId.Content(fall, "made-up-valley.txt", 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rise_beside_a_fall_of_the_same_time_has_to_be_decided()
    {
        var problems = SeedsCheck
            .Run(With(Fall.Replace("direction: decrease", "direction: increase", StringComparison.Ordinal)), MadeUp.TextsFolder)
            .Problems;

        // The text puts the fall at 12 percent, which no rise is.
        Assert.Equal("undecided-conflict", Assert.Single(problems).Code.Code);
    }

    [Theory]
    [InlineData(Direction.Increase, Direction.Increase, false)]
    [InlineData(Direction.Increase, Direction.Decrease, true)]
    [InlineData(Direction.Unchanged, Direction.Decrease, true)]
    [InlineData(Direction.Unchanged, Direction.Unchanged, false)]
    public void Two_directions_of_one_time_exclude_each_other_unless_they_are_the_same(Direction one, Direction other, bool exclude) =>
        Assert.Equal(exclude, Assertion(one).Excludes(Assertion(other)));

    private static Assertion Assertion(Direction direction) =>
        new(
            "doc",
            "key",
            new SeriesKey("harvest-growth", "XBR", "_Z", "honey", "PT", "A"),
            Period.Parse("2022"),
            PeriodBasis.Explicit,
            StatedValue.ChangeOnly,
            direction
        );

    /// <summary>A copy of the made-up seeds with one more figure before the fall of the harvest, its place filled in.</summary>
    private static string With(string figure)
    {
        var folder = new SeedsFolder(MadeUp.CopyOfSeeds());
        var path = folder.Document("ash-2023-honey");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text.Insert(text.IndexOf("- key: harvest-fall-2022", StringComparison.Ordinal), figure));
        var document = SeedsReader.Read(folder.Path).Documents.Single(d => d.Slug == "ash-2023-honey");
        var filled = AnchorFiller.Fill(document, new WitnessTexts(MadeUp.TextsFolder));
        Assert.Empty(filled.Problems);
        File.WriteAllText(path, DocumentFields.Write(filled.Document));
        return folder.Path;
    }
}
