using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>The texts that the anchors refer to, if available. They are identified by hash, wherever they are.</summary>
internal sealed class OriginalTexts(IReadOnlyList<string> folders)
{
    private readonly List<WitnessTexts> _texts = [.. folders.Select(folder => new WitnessTexts(folder))];
    private readonly List<Lazy<CopiedFiles>> _files = [.. folders.Select(folder => new Lazy<CopiedFiles>(() => new CopiedFiles(folder)))];

    /// <summary>The text of a witness; null if no folder contains a text with its hash.</summary>
    public OriginalText? Of(SeedWitness witness)
    {
        for (var i = 0; i < _texts.Count; i++)
        {
            if (
                _texts[i].Of(witness).Text is { } text
                && text.Sha256 == witness.Sha256
                && _files[i].Value.Files.FirstOrDefault(f => f.FileName == witness.File) is { } file
            )
                return new OriginalText(text, file, _files[i].Value.ReadAs(witness, file));
        }

        return null;
    }
}

/// <summary>The original text of a witness.</summary>
/// <param name="Text">The text.</param>
/// <param name="File">The file that contains it.</param>
/// <param name="Sentences">All sentences of all files beside it, read like those of the copy.</param>
internal sealed record OriginalText(CanonicalText Text, SourceFile File, CopiedSentences Sentences);
