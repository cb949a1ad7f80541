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

    /// <summary>Whether it contains a number.</summary>
    public bool HasNumber => Words.Any(word => word.IsNumber);

    /// <summary>
    /// Its search keys: the longest pairs of adjacent words, which few sentences share. The keys of a fragment include those keys of the
    /// whole sentence that occur in it.
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
