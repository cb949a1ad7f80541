using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Tables;
using Indicators.Testing;

namespace Indicators.Tests.Releases;

public sealed class ReleaseHashTests
{
    private static readonly Release Release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));

    [Fact]
    public void The_same_seeds_have_the_same_hash_wherever_they_lie()
    {
        var copy = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.CopyOfSeeds()));

        Assert.Equal(ContentHash.Of(Release), ContentHash.Of(copy));
        Assert.Matches("^[0-9a-f]{64}$", ContentHash.Of(copy));
    }

    [Fact]
    public void The_order_in_which_a_store_returns_rows_does_not_matter()
    {
        var shuffled = Release with
        {
            Topics = [.. Release.Topics.Reverse()],
            Indicators = [.. Release.Indicators.Reverse()],
            Areas = [.. Release.Areas.Reverse()],
            Items = [.. Release.Items.Reverse()],
            Units = [.. Release.Units.Reverse()],
            Documents = [.. Release.Documents.Reverse()],
            Observations = [.. Release.Observations.Reverse()],
            Withdrawals = [.. Release.Withdrawals.Reverse()],
        };

        Assert.Equal(ContentHash.Of(Release), ContentHash.Of(shuffled));
    }

    public static TheoryData<string, Func<Release, Release>> Changes =>
        new()
        {
            { "version", r => r with { Version = "2026.2" } },
            { "published", r => r with { Published = r.Published.AddDays(1) } },
            { "notes", r => r with { Notes = "Other notes." } },
            { "topic", r => r with { Topics = [r.Topics[0] with { Name = "Other" }, .. r.Topics.Skip(1)] } },
            { "indicator", r => r with { Indicators = [r.Indicators[0] with { Definition = "Other" }, .. r.Indicators.Skip(1)] } },
            { "alias", r => r with { Areas = [r.Areas[0] with { Aliases = ["Other"] }, .. r.Areas.Skip(1)] } },
            { "item", r => r with { Items = [.. r.Items.Skip(1)] } },
            { "what includes an item", r => r with { Items = [r.Items[0] with { PartOf = "honey" }, .. r.Items.Skip(1)] } },
            { "unit", r => r with { Units = [r.Units[0] with { Symbol = "?" }, .. r.Units.Skip(1)] } },
            { "title", r => r with { Documents = [r.Documents[0] with { Title = "Other" }, r.Documents[1]] } },
            {
                "date",
                r =>
                    r with
                    {
                        Documents = [r.Documents[0] with { Published = r.Documents[0].Published with { Latest = null } }, r.Documents[1]],
                    }
            },
            {
                "outline",
                r =>
                    r with
                    {
                        Documents =
                        [
                            r.Documents[0] with
                            {
                                Witnesses = [r.Documents[0].Witnesses[0] with { Paragraphs = [] }],
                            },
                            r.Documents[1],
                        ],
                    }
            },
            { "claim", r => r with { Observations = [r.Observations[0] with { Claim = "Other words." }, .. r.Observations.Skip(1)] } },
            { "span", r => r with { Observations = [Moved(r.Observations[0]), .. r.Observations.Skip(1)] } },
            {
                "reason of a withdrawal",
                r => r with { Withdrawals = [r.Withdrawals[0] with { Reason = "Another reason." }, .. r.Withdrawals.Skip(1)] }
            },
            { "position", r => r with { Observations = [r.Observations[0] with { Position = 100 }, .. r.Observations.Skip(1)] } },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_changes_changes_the_hash(string what, Func<Release, Release> change)
    {
        Assert.True(ContentHash.Of(Release) != ContentHash.Of(change(Release)), what);
    }

    public static TheoryData<string, Func<Observation, Observation>> Told =>
        new()
        {
            { "said", o => o with { Said = new Said("2022-05", PeriodBasis.Explicit) } },
            { "said at no known time", o => o with { Said = new Said(null, PeriodBasis.Unknown) } },
            { "preferred", o => o with { Rank = Rank.Preferred } },
            { "deprecated", o => o with { Rank = Rank.Deprecated, RankReason = "Said again of something else." } },
        };

    [Theory]
    [MemberData(nameof(Told))]
    public void When_it_was_said_and_its_rank_are_hashed_and_do_not_enter_the_id(string what, Func<Observation, Observation> tell)
    {
        var observation = Release.Observations[2];

        Assert.True(RowHash.Of(observation) != RowHash.Of(tell(observation)), what);
        Assert.Equal(ObservationId.Of(observation, "made-up-valley.txt", 1), ObservationId.Of(tell(observation), "made-up-valley.txt", 1));
    }

    [Fact]
    public void A_normal_rank_is_not_in_the_hash()
    {
        var observation = Release.Observations[2];

        Assert.Equal(Rank.Normal, observation.Rank);
        Assert.DoesNotContain("rank", ReleaseJson.Of(observation).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("said", ReleaseJson.Of(observation).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "\"rank\":\"preferred\"",
            ReleaseJson.Of(observation with { Rank = Rank.Preferred }).ToString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>The published seeds have no list of withdrawals; their release was hashed before there could be one.</summary>
    [Fact]
    public void Without_withdrawals_the_hash_is_what_it_was()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(RepositoryRoot.Of("seeds")));

        Assert.True(
            release.Version != "2026.1" || ContentHash.Of(release) == "e142ffb8451137cc6fb9c8ca014d4cc6fec36f3e1e2088b99e9c4da06014097c"
        );
        Assert.True(release.Withdrawals.Count > 0 || !SeedsExport.Files(release).ContainsKey("withdrawals.yaml"));
    }

    [Fact]
    public void A_row_s_hash_knows_editorial_fields_and_not_the_position()
    {
        var observation = Release.Observations[2];

        Assert.NotEqual(RowHash.Of(observation), RowHash.Of(observation with { Note = "A remark." }));
        Assert.NotEqual(RowHash.Of(observation), RowHash.Of(observation with { Credits = [observation.Credits[0]] }));
        Assert.NotEqual(RowHash.Of(observation), RowHash.Of(Moved(observation)));
        Assert.Equal(RowHash.Of(observation), RowHash.Of(observation with { Position = 40 }));
    }

    private static Observation Moved(Observation observation) =>
        observation with
        {
            Anchors = [observation.Anchors[0] with { Span = new CodePointSpan(0, 1) }, .. observation.Anchors.Skip(1)],
        };
}
