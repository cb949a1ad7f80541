using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Import;

/// <summary>The place of a text according to the release, and the hash it must have.</summary>
internal sealed record TextPlace(string File, LineRange Lines, IReadOnlyList<LineRange> Omit, TextLayout Layout, string Sha256);

/// <summary>Reads texts from a folder. Each file is read once.</summary>
internal sealed class TextReading(string folder)
{
    private readonly Dictionary<string, (SourceFile? File, SourceFileFailure? Failure)> _files = new(StringComparer.Ordinal);

    /// <summary>Returns the text if it has the hash stated in the release; otherwise the problem.</summary>
    public (CanonicalText? Text, TextProblem? Problem) Read(TextPlace place)
    {
        var (file, failure) = Open(place.File);
        if (file is null)
            return (
                null,
                new(place.File, place.Lines, TextProblem.NotLoaded, Words(failure!, place.File))
                {
                    IsMissing = failure!.Problem == SourceFileProblem.Missing,
                }
            );
        var misfits = string.Join("; ", CanonicalText.Problems(file.Lines.Count, place.Lines, place.Omit));
        if (misfits.Length > 0)
            return (null, new(place.File, place.Lines, TextProblem.Changed, $"the file is shorter than it was: {misfits}"));
        var text = CanonicalText.Read(file, place.Lines, place.Omit, place.Layout);
        return text.Sha256 == place.Sha256
            ? (text, null)
            : (
                null,
                new(
                    place.File,
                    place.Lines,
                    TextProblem.Changed,
                    $"the lines do not contain the text from which the release was made (SHA-256 {text.Sha256[..12]}, expected "
                        + $"{place.Sha256[..12]})"
                )
            );
    }

    private (SourceFile? File, SourceFileFailure? Failure) Open(string name)
    {
        if (!_files.TryGetValue(name, out var opened))
        {
            SourceFile.TryRead(Path.Combine(folder, name), out var file, out var failure);
            _files[name] = opened = (file, failure);
        }

        return opened;
    }

    private static string Words(SourceFileFailure failure, string name) =>
        failure.Problem switch
        {
            SourceFileProblem.Missing => "the file is not in the folder of texts",
            SourceFileProblem.NotRegular => "this " + failure.Message,
            // The system's message contains the full path, which the API must not publish.
            _ => "the file " + failure.Message.Replace(failure.Path, name, StringComparison.Ordinal),
        };
}
