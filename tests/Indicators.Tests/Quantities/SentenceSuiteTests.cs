using Indicators.Quantities.Reading;
using Indicators.Testing;
using Xunit.Abstractions;

namespace Indicators.Tests.Quantities;

/// <summary>The reader on annotated sentences that have nothing to do with the curated texts.</summary>
public sealed class SentenceSuiteTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Indicators.Tests", "Quantities", "Sentences");

    [Theory]
    [InlineData("news.txt", 0.97, 0.97)]
    [InlineData("reports.txt", 0.985, 0.985)]
    [InlineData("patterns.txt", 0.97, 0.96)]
    public void The_quantities_that_an_editor_marks_are_read_and_hardly_any_others(string file, double recall, double precision) =>
        AssertScore(Path.Combine(Folder, file), recall, precision);

    /// <summary>Sentences kept beside the texts, wherever these are at hand.</summary>
    [RealTextsFact]
    public void So_it_is_on_sentences_of_others()
    {
        var path = Path.Combine(RealTexts.Folder!, "..", "cases", "quantities.txt");
        if (File.Exists(path))
            AssertScore(path, 0.97, 0.97);
    }

    private void AssertScore(string path, double recall, double precision)
    {
        var sentences = AnnotatedSentence.Read(path);
        var score = AnnotatedSentence.Score.Sum(sentences.Select(sentence => sentence.Compare(QuantityAnswer.Of(sentence.Text))));
        output.WriteLine(
            $"{Path.GetFileName(path)}: {sentences.Count} sentences, recall {score.Recall:P1} of {score.Expected}, "
                + $"precision {score.Precision:P1} of {score.Proposed}, wrong without an alternative {score.Wrong}{score.Told}"
        );
        Assert.True(score.Recall >= recall && score.Precision >= precision, $"{score.Recall:P2} {score.Precision:P2}{score.Told}");
    }
}
