using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Releases;

public sealed class ReleaseDifferenceTests
{
    private static readonly Release Before = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));

    [Fact]
    public void A_release_does_not_differ_from_itself()
    {
        Assert.True(ReleaseDifference.Between(Before, ReleaseBuilder.Build(SeedsReader.Read(MadeUp.CopyOfSeeds()))).IsEmpty);
    }

    [Fact]
    public void Added_changed_and_withdrawn_observations_are_told_by_document_and_key()
    {
        var after = Before with
        {
            Observations =
            [
                Before.Observations[0] with { Claim = "Said in better words, about the same sales." },
                Before.Observations[1] with { Id = "o1-00000000000000000000", Stated = Before.Observations[1].Stated with { Low = 41 } },
                .. Before.Observations.Skip(3).Select(o => o with { Position = o.Position - 1 }),
                Before.Observations[2] with { Key = "a-new-key" },
            ],
        };

        var difference = ReleaseDifference.Between(Before, after);

        Assert.Equal("a-new-key", Assert.Single(difference.Added).Key);
        Assert.Equal(Before.Observations[2].Key, Assert.Single(difference.Withdrawn).Key);
        Assert.Equal([["claim"], ["id", "low"]], difference.Changed.Select(c => c.Fields));
        Assert.Equal([false, true], difference.Changed.Select(c => c.IsCorrection));
    }
}
