using System.Numerics.Tensors;
using Indicators.Meaning;

namespace Indicators.Candidates;

/// <summary>The claims of a release's figures as vectors of their meaning, made once for a release.</summary>
public sealed class ClaimVectors
{
    /// <summary>Most figures of a release that has them: they are made in the memory of the server, some milliseconds each.</summary>
    public const int MaxFigures = WordSearch.Small;

    private readonly TraceCandidate[] _figures;
    private readonly float[][] _vectors;

    private ClaimVectors(TraceCandidate[] figures, float[][] vectors) => (_figures, _vectors) = (figures, vectors);

    /// <summary>How many there are.</summary>
    public int Count => _figures.Length;

    /// <summary>Made by the model.</summary>
    public static ClaimVectors Of(SentenceModel model, IEnumerable<TraceCandidate> figures)
    {
        TraceCandidate[] all = [.. figures];
        return new(all, [.. all.Select(figure => model.Of(figure.Claim))]);
    }

    /// <summary>All figures, each with how alike its claim is to a text; the greatest likeness is told to each.</summary>
    public IEnumerable<(TraceCandidate Figure, MeaningLikeness Likeness)> Compare(float[] text)
    {
        double[] likeness = [.. _vectors.Select(vector => (double)TensorPrimitives.Dot<float>(vector, text))];
        var best = likeness.DefaultIfEmpty(0).Max();
        return _figures.Zip(likeness, (figure, own) => (figure, new MeaningLikeness(own, best)));
    }
}

/// <summary>How alike in meaning a figure's claim is to a text.</summary>
/// <param name="Own">Cosine of the two vectors.</param>
/// <param name="Best">The greatest among all figures.</param>
public readonly record struct MeaningLikeness(double Own, double Best);
