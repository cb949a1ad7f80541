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
    public void What_is_gone_without_a_reason_is_listed_with_its_successor()
    {
        var (corrected, gone) = (Before.Observations[1], Before.Observations[2]);
        var after = Before with
        {
            Version = "2026.2",
            Observations = [Before.Observations[0], corrected with { Id = "o1-00000000000000000000" }, .. Before.Observations.Skip(3)],
            Withdrawals = [.. Before.Withdrawals.Skip(1)],
        };

        var missing = MissingWithdrawals.Between(Before, after);

        Assert.Equal(
            Withdrawal.Sort([
                new(corrected.Id, corrected.Document, corrected.Key, "2026.1", "", "o1-00000000000000000000"),
                new(gone.Id, gone.Document, gone.Key, "2026.1", "", null),
                Before.Withdrawals[0],
            ]),
            missing
        );
        Assert.Empty(MissingWithdrawals.Between(Before, after with { Withdrawals = [.. after.Withdrawals, .. missing] }));
    }

    [Theory]
    [InlineData("2026.9", "2026.10")]
    [InlineData("2025.99", "2026.0")]
    [InlineData("2026.1-draft", "2026.2")]
    [InlineData("2026.1", "2026.99999999999999999999")]
    public void Versions_are_in_the_order_of_their_numbers(string earlier, string later)
    {
        Assert.True(ReleaseVersion.Compare(earlier, later) < 0);
        Assert.True(ReleaseVersion.Compare(later, earlier) > 0);
        Assert.Equal(0, ReleaseVersion.Compare(later, later));
    }

    [Fact]
    public void An_observation_with_another_key_is_the_same_observation_changed()
    {
        var renamed = Before.Observations[2] with { Key = "a-new-key" };
        var after = Before with { Observations = [.. Before.Observations.Take(2), renamed, .. Before.Observations.Skip(3)] };

        var difference = ReleaseDifference.Between(Before, after);

        Assert.Equal(["key"], Assert.Single(difference.Changed).Fields);
        Assert.False(difference.Changed[0].IsCorrection);
        Assert.Empty(difference.Added);
        Assert.Empty(difference.Withdrawn);
    }

    [Fact]
    public void Added_changed_and_withdrawn_observations_are_told_by_document_and_key()
    {
        var after = Before with
        {
            Observations =
            [
                Before.Observations[0] with
                {
                    Claim = "Said in better words, about the same sales.",
                },
                Before.Observations[1] with
                {
                    Id = "o1-00000000000000000000",
                    Stated = Before.Observations[1].Stated with { Low = 41 },
                },
                .. Before.Observations.Skip(3).Select(o => o with { Position = o.Position - 1 }),
                Before.Observations[2] with
                {
                    Id = "o1-00000000000000000001",
                    Key = "a-new-key",
                },
            ],
        };

        var difference = ReleaseDifference.Between(Before, after);

        Assert.Equal("a-new-key", Assert.Single(difference.Added).Key);
        Assert.Equal(Before.Observations[2].Key, Assert.Single(difference.Withdrawn).Key);
        Assert.Equal(
            [
                ["claim"],
                ["id", "low"],
            ],
            difference.Changed.Select(c => c.Fields)
        );
        Assert.Equal([false, true], difference.Changed.Select(c => c.IsCorrection));
    }
}
