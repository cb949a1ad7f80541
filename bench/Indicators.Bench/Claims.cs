using Indicators.Candidates;
using Indicators.Meaning;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Trace;

namespace Indicators.Bench;

/// <summary>
/// A claim with the figures and labels that it should be answered with; without figures it should be answered with no agreement.
/// </summary>
internal sealed record Claim(string Kind, string Text, IReadOnlyList<string> Figures, IReadOnlyList<string> Labels)
{
    /// <summary>Whether an answer is right: one of the figures first, with one of the labels, or no agreement.</summary>
    public bool IsAnswered(TraceMatch? first, ClaimFigures figures) =>
        Figures.Count == 0
            ? first?.Agreement != Agreement.Agrees
            : first is not null
                && Figures.Contains(figures.KeyOf(first.Candidate.Id))
                && (Labels.Count == 0 || Labels.Contains(first.Label is { } label ? Model.Codes.Of(label) : ""));

    /// <summary>Whether the right figure comes first, whatever its label.</summary>
    public bool IsFound(TraceMatch? first, ClaimFigures figures) =>
        Figures.Count == 0 || (first is not null && Figures.Contains(figures.KeyOf(first.Candidate.Id)));

    /// <summary>Reads a table <c>kind|claim|figures|labels|…</c> with a heading.</summary>
    public static IReadOnlyList<Claim> Read(string file) =>
        [
            .. File.ReadLines(file)
                .Skip(1)
                .Where(line => line.Length > 0)
                .Select(line => line.Split('|'))
                .Select(cells => new Claim(cells[0], cells[1], Parts(cells[2]), Parts(cells[3]))),
        ];

    private static string[] Parts(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The figures of the seeds, in memory and without texts.</summary>
internal sealed class ClaimFigures
{
    private readonly Dictionary<string, string> _keys;

    public ClaimFigures(string root)
    {
        var seeds = SeedsReader.Read(Path.Combine(root, "seeds"));
        var release = ReleaseBuilder.Build(seeds);
        Release = TraceRelease.Of(release, seeds.Words);
        More = SentenceModel.Load(AppContext.BaseDirectory) is { } model
            ? [new LikeMeaning(model, ClaimVectors.Of(model, Release.Index.Figures))]
            : [];
        _keys = release.Observations.ToDictionary(one => one.Id, one => $"{one.Document}#{one.Key}");
    }

    public TraceRelease Release { get; }

    /// <summary>Further ways to find figures: by meaning, where the sentence model is installed.</summary>
    public IReadOnlyList<IMoreCandidates> More { get; }

    /// <summary>Document and key of an observation.</summary>
    public string KeyOf(string id) => _keys[id];
}
