using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>
/// The texts that the anchors refer to, as far as they are available. They are identified by their hashes, wherever they lie.
/// </summary>
internal sealed class OriginalTexts(IReadOnlyList<string> folders)
{
    private readonly List<WitnessTexts> _texts = [.. folders.Select(folder => new WitnessTexts(folder))];
    private readonly List<Lazy<CopiedFiles>> _files = [.. folders.Select(folder => new Lazy<CopiedFiles>(() => new CopiedFiles(folder)))];

    /// <summary>The text of a witness; null where no folder has the one of its hash.</summary>
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

/// <summary>A witness's own text.</summary>
/// <param name="Text">The text.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Sentences">All sentences of all files beside it, read as the copy's are.</param>
internal sealed record OriginalText(CanonicalText Text, SourceFile File, CopiedSentences Sentences);
