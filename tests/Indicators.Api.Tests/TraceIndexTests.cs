using Indicators.Api.Dataset;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Candidates;
using Indicators.Model;
using Indicators.Trace;
using Indicators.Words;

namespace Indicators.Api.Tests;

/// <summary>The index that a server traces with is read once for a release, and never stands for another.</summary>
public sealed class TraceIndexTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task A_release_that_is_imported_later_or_anew_is_not_answered_from_the_index_of_the_old_one()
    {
        Assert.Equal(("identical", "2026.1"), await LabelAsync(120));

        await served.ImportAsync("2026.2", "2026-02-28", release => With(release, 140000000m));
        Assert.Equal(("identical", "2026.2"), await LabelAsync(140));
        Assert.Equal(("identical", "2026.1"), await LabelAsync(120, "&release=2026.1"));

        await served.ImportAsync("2026.3-draft", "2026-03-31", release => With(release, 150000000m));
        Assert.Equal(("identical", "2026.3-draft"), await LabelAsync(150, "&release=2026.3-draft"));
        await served.ImportAsync("2026.3-draft", "2026-03-31", release => With(release, 160000000m));
        Assert.Equal(("identical", "2026.3-draft"), await LabelAsync(160, "&release=2026.3-draft"));
    }

    [Fact]
    public async Task What_was_asked_for_longest_ago_is_let_go_and_the_last_one_stays_however_large()
    {
        using var kept = new ReleaseCache(5);
        var read = new List<int>();
        foreach (var (release, figures) in new[] { (1, 2), (2, 2), (1, 2), (3, 2), (1, 2), (2, 2), (4, 9), (4, 9), (2, 2) })
        {
            var index = await kept.GetAsync(State(release), () => ReadAsync(release, figures), one => one.Count, CancellationToken.None);
            Assert.Equal(figures, index.Count);
        }

        Assert.Equal([1, 2, 3, 2, 4, 2], read);

        Task<CandidateIndex> ReadAsync(int release, int figures)
        {
            read.Add(release);
            return Task.FromResult(new CandidateIndex(Enumerable.Range(0, figures).Select(Figure)));
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_wait_for_one_reading_and_who_asks_after_a_failure_reads_again()
    {
        using var kept = new ReleaseCache(100);
        var readings = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            kept.GetAsync<CandidateIndex>(State(1), () => throw new InvalidOperationException(), one => one.Count, CancellationToken.None)
        );

        var indexes = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => kept.GetAsync(State(1), ReadAsync, one => one.Count, CancellationToken.None))
        );

        Assert.Equal(1, readings);
        Assert.All(indexes, index => Assert.Same(indexes[0], index));

        async Task<CandidateIndex> ReadAsync()
        {
            Interlocked.Increment(ref readings);
            await Task.Delay(50);
            return new CandidateIndex([Figure(0)]);
        }
    }

    private static Model.Release With(Model.Release release, decimal value) =>
        release with
        {
            Observations =
            [
                .. release.Observations.Select(one =>
                    one.Key == "honey-exports-2021" ? one with { Stated = one.Stated with { Value = value } } : one
                ),
            ],
        };

    private static ReleaseState State(int release) =>
        new()
        {
            Id = release,
            Version = $"2026.{release}",
            ContentHash = "",
            Clock = "asserted",
            ImportedAt = default,
            TextGeneration = 0,
            TextsChangedAt = null,
        };

    private static IndexedFigure Figure(int number) =>
        new(
            new TraceCandidate
            {
                Id = $"o1-{number}",
                Indicator = "debt",
                Area = "XBR",
                Counterpart = "XCO",
                Item = "_T",
                Unit = "USD",
                Measure = Measure.Level,
                Stated = new StatedValue(Shape.Point, number, null, null, null, null, Hedge.None, 0),
                Period = new ObservationPeriod(null, null, null, PeriodBasis.Explicit),
                Claim = "Made up.",
                Asserted = null,
                Place = "",
                IsQuoted = false,
                Lexemes = new([]),
            },
            [],
            null
        );

    private async Task<(string? Label, string? Release)> LabelAsync(int millions, string more = "")
    {
        var answer = (
            await served.GetAsync(
                $"/v1/trace?q={Uri.EscapeDataString($"Brennia sold Corland honey for {millions} million US dollars in 2021")}{more}"
            )
        ).Body;
        var match = answer["matches"]!.AsArray().First(one => (string?)one!["observation"]!["key"] == "honey-exports-2021")!;
        return ((string?)match["label"], (string?)answer["release"]);
    }
}
