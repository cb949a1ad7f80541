using System.Text;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Quantities.Reading;

/// <summary>A sentence with a mask for each number.</summary>
/// <param name="Text">Folded, see <see cref="Folding"/>, with <see cref="Masking.Mask"/> for each number.</param>
/// <param name="Words">Its words and masks in order; signs are left out.</param>
public sealed record MaskedText(string Text, IReadOnlyList<MaskedWord> Words)
{
    private const int MaxKeys = 12;

    /// <summary>Whether a number stands in it.</summary>
    public bool HasNumber => Words.Any(word => word.IsNumber);

    /// <summary>
    /// What it is looked up by: its longest pairs of neighbouring words, which few sentences share. Of a part, those of the whole that
    /// stand in it are among its own.
    /// </summary>
    public string[] Keys() =>
        [
            .. Words
                .Zip(Words.Skip(1), (one, next) => $"{one.Folded} {next.Folded}")
                .Distinct()
                .OrderByDescending(pair => pair.Length)
                .ThenBy(pair => pair, StringComparer.Ordinal)
                .Take(MaxKeys),
        ];
}
