using Indicators.Candidates;
using Indicators.Meaning;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

/// <summary>Questions in words that no list has.</summary>
public sealed class MeaningTests
{
    private static readonly SeedSet Seeds = SeedsReader.Read(Path.Combine(Repository.Root, "seeds"));
    private static readonly Model.Release Release = ReleaseBuilder.Build(Seeds);
    private static readonly TraceRelease Figures = TraceRelease.Of(Release, Seeds.Words);
    private static readonly SentenceModel MiniLm = SentenceModel.Load(AppContext.BaseDirectory)!;
    private static readonly LikeMeaning Like = new(MiniLm, ClaimVectors.Of(MiniLm, Figures.Index.Figures));

    [Theory]
    [InlineData("How many boxcars got stuck at the Chinese frontier?", "kaz-chn-railcars-waiting")]
    [InlineData("How popular are iPhones among the Kyrgyz?", "kgz-apple-market-share")]
    [InlineData("What acreage can Qazaqstan till?", "kaz-arable-land")]
    public async Task A_question_in_other_words_leads_to_its_figure(string question, string key)
    {
        var first = (await Tracer.TraceAsync(question, Figures, Like)).Matches[0];
        Assert.Equal(key, Release.Observations.First(one => one.Id == first.Candidate.Id).Key);
        Assert.Contains(first.Why.Evidence, one => one is { Comparison: "likeness", Level: "nearest" });
    }

    [Theory]
    [InlineData("Tajikistan freed 143 members of banned organisations")]
    [InlineData("Kyrgyzstan owes China 4 billion dollars")]
    [InlineData("Container costs through China rose 24-fold for Uzbek traders")]
    public async Task A_number_is_compared_as_without_the_model(string claim)
    {
        var (with, without) = ((await Tracer.TraceAsync(claim, Figures, Like)).Matches, Tracer.Trace(claim, Figures).Matches);
        Assert.Equal(
            without.Select(match => (match.Candidate.Id, match.Label, match.Score)),
            with.Select(match => (match.Candidate.Id, match.Label, match.Score))
        );
    }

    [Fact]
    public void Without_the_model_the_evidence_says_so()
    {
        var first = Tracer.Trace("How much does Kyrgyzstan owe China?", Figures).Matches[0];
        Assert.Contains(first.Why.Evidence, one => one is { Comparison: "likeness", Level: "unread" });
        Assert.Contains("sentence model", first.Explanation, StringComparison.Ordinal);
    }

    /// <summary>A count that is kept is a count that is sent.</summary>
    [Fact]
    public void The_model_keeps_no_count_of_its_use()
    {
        Assert.Equal(SentenceModel.Dimensions, MiniLm.Of("Three bridges were painted.").Length);
        if (!OperatingSystem.IsLinux())
            return;
        var open = Directory.GetFiles("/proc/self/fd").Select(file => new FileInfo(file).LinkTarget ?? "").ToArray();
        Assert.NotEmpty(open);
        Assert.DoesNotContain(open, file => file.Contains("/.onnxruntime/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_vector_has_length_one_and_is_the_same_each_time()
    {
        var vector = MiniLm.Of("A million students from abroad came to China in 2022.");
        Assert.Equal(SentenceModel.Dimensions, vector.Length);
        Assert.Equal(1, vector.Sum(one => one * one), 3);
        Assert.Equal(vector, MiniLm.Of("A million students from abroad came to China in 2022."));
    }

    [Fact]
    public void A_folder_without_the_model_has_none() => Assert.Null(SentenceModel.Load(Path.GetTempPath()));
}
