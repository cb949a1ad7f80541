using Indicators.Model;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>Another copy of the texts, with all its files under any name.</summary>
internal sealed class CopiedFiles
{
    private readonly Dictionary<string, CopiedSentences> _read = new(StringComparer.Ordinal);

    public CopiedFiles(string folder)
    {
        var unreadable = new List<string>();
        var files = new List<SourceFile>();
        foreach (var path in Directory.EnumerateFileSystemEntries(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            if (SourceFile.TryRead(path, out var file, out var failure))
                files.Add(file);
            else
                unreadable.Add($"{failure.Path} {failure.Message}");
        }

        (Files, Unreadable) = (files, unreadable);
    }

    public IReadOnlyList<SourceFile> Files { get; }

    public IReadOnlyList<string> Unreadable { get; }

    /// <summary>The sentences of all files, read with the witness's layout and without its omitted lines if they are found.</summary>
    /// <param name="witness">The witness.</param>
    /// <param name="original">The file that the witness was read from; null if not available.</param>
    public CopiedSentences ReadAs(SeedWitness witness, SourceFile? original)
    {
        // If each line is a paragraph, extra lines do not affect the others.
        IReadOnlyList<OmittedRun> omitted =
            witness.Layout == TextLayout.HardWrapped && original is not null ? OmittedRun.Of(witness, original) : [];
        var key = $"{witness.Layout}|{string.Join('\u0001', omitted.Select(o => o.Key))}";
        if (!_read.TryGetValue(key, out var sentences))
            _read[key] = sentences = new CopiedSentences(
                Files.Select(file =>
                    (file, CanonicalText.Read(file, new LineRange(1, Math.Max(1, file.Lines.Count)), Found(file, omitted), witness.Layout))
                )
            );
        return sentences;
    }

    /// <summary>The witness's text at the same place, or the same text under another file name; null if neither exists.</summary>
    public (SourceFile File, CanonicalText Text)? InPlace(SeedWitness witness)
    {
        if (Files.FirstOrDefault(f => f.FileName == witness.File) is { } same && Read(same, witness) is { } text)
            return (same, text);
        foreach (var file in Files)
        {
            if (Read(file, witness) is { } renamed && renamed.Sha256 == witness.Sha256)
                return (file, renamed);
        }

        return null;
    }

    private static CanonicalText? Read(SourceFile file, SeedWitness witness) =>
        CanonicalText.Problems(file.Lines.Count, witness.Lines, witness.Omit).Any()
            ? null
            : CanonicalText.Read(file, witness.Lines, witness.Omit, witness.Layout);

    private static IReadOnlyList<LineRange> Found(SourceFile file, IReadOnlyList<OmittedRun> omitted)
    {
        var lines = omitted.Count == 0 ? [] : file.Lines.Select(OmittedRun.Plain).ToArray();
        return [.. omitted.SelectMany(run => run.In(lines))];
    }
}
