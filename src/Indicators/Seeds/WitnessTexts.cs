using Indicators.Texts;

namespace Indicators.Seeds;

/// <summary>A folder of texts. Each file and each witness is read once.</summary>
public sealed class WitnessTexts(string folder)
{
    private readonly Dictionary<string, (SourceFile? File, string? Failure)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WitnessText> _texts = new(StringComparer.Ordinal);

    /// <summary>Returns the canonical text of a witness, or why there is none.</summary>
    public WitnessText Of(SeedWitness witness)
    {
        var key = $"{witness.File}|{SeedNumbers.Write(witness.Lines)}|{SeedNumbers.Write(witness.Omit)}|{witness.Layout}";
        if (!_texts.TryGetValue(key, out var text))
            _texts[key] = text = Read(witness);
        return text;
    }

    private WitnessText Read(SeedWitness witness)
    {
        if (!IsFileName(witness.File))
            return new WitnessText(null, "is not a file name", IsMissing: false);
        if (!_files.TryGetValue(witness.File, out var source))
        {
            source = SourceFile.TryRead(Path.Combine(folder, witness.File), out var file, out var failure)
                ? (file, null)
                : (null, failure.Message);
            _files[witness.File] = source;
        }

        if (source.File is null)
            return new WitnessText(null, source.Failure, IsMissing: true);
        var problems = string.Join("; ", CanonicalText.Problems(source.File.Lines.Count, witness.Lines, witness.Omit));
        return problems.Length > 0
            ? new WitnessText(null, problems, IsMissing: false)
            : new WitnessText(CanonicalText.Read(source.File, witness.Lines, witness.Omit, witness.Layout), null, IsMissing: false);
    }

    /// <summary>Whether a witness may name this file: a plain name without any folder.</summary>
    internal static bool IsFileName(string name) =>
        name.Length is > 0 and <= 120 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}

/// <summary>A witness's text, or why there is none.</summary>
/// <param name="Text">Null where it could not be read.</param>
/// <param name="Failure">Why there is no text; null if there is one.</param>
/// <param name="IsMissing">Whether the file itself is the problem, not the lines of the witness.</param>
public sealed record WitnessText(CanonicalText? Text, string? Failure, bool IsMissing);
