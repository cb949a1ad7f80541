using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Indicators.Model;

namespace Indicators.Bench.Growth;

/// <summary>Made-up observations, made anew at each reading: ten million need no memory.</summary>
internal sealed class SyntheticFigures(Release basis, int count) : IReadOnlyList<Observation>
{
    public const int OfParagraph = 5;
    public const int OfDocument = 40;

    private static readonly string[] Agents = ["the central bank", "the ministry of finance", "a think tank", "the statistics office"];

    private static readonly RelationKind[] Kinds =
    [
        RelationKind.Revises,
        RelationKind.Restates,
        RelationKind.Contradicts,
        RelationKind.Rounds,
        RelationKind.ScopeDiffers,
    ];

    private readonly SyntheticSeries _series = new(basis, count);

    public int Count => count;

    public Observation this[int index] => Of(ParagraphOf(index - (index % OfParagraph))[index % OfParagraph]);

    public IEnumerator<Observation> GetEnumerator()
    {
        for (var n = 0; n < count; n += OfParagraph)
        {
            foreach (var sentence in ParagraphOf(n))
                yield return Of(sentence);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A paragraph of sentences; every sentence has a figure to itself.</summary>
    public IReadOnlyList<Sentence> ParagraphOf(int first)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var n = first; n < Math.Min(first + OfParagraph, count); n++)
        {
            var about = _series.Of(new Draw(About(n)), IsOfPairWithShare(n));
            var (key, indicator, area, unit) = IsShareOfPair(n) ? _series.QuotientOf(about) : about;
            var number = new SyntheticNumber(indicator, unit, new Draw(n));
            var isLast = n == first + OfParagraph - 1 || n == count - 1;
            var text =
                FormattableString.Invariant($"In {YearOf(n)} the {indicator.Name} of {area.Name} came to {number.Printed}, ")
                + FormattableString.Invariant($"as {AgentOf(n)} had it (report {n}).{(isLast ? "" : " ")}");
            sentences.Add(new(n, key, indicator, area, unit, number, text, start + text.IndexOf(number.Printed, StringComparison.Ordinal)));
            start += text.Length;
        }

        return sentences;
    }

    private static string AgentOf(int n) => Agents[n % Agents.Length];

    private static Observation Of(Sentence sentence)
    {
        var (n, key, indicator, area, unit, number, text, figure) = sentence;
        var (draw, inDocument, agent) = (new Draw(n), n % OfDocument, AgentOf(n));
        var place = SyntheticDocuments.PlaceOf(n / OfDocument);
        return new()
        {
            Id = IdOf(n),
            Document = SyntheticDocuments.SlugOf(n / OfDocument),
            Key = string.Create(CultureInfo.InvariantCulture, $"figure-{inDocument + 1}"),
            Position = inDocument + 1,
            Series = key,
            Measure = indicator.Measure,
            Status = draw[10] switch
            {
                < 0.8 => Status.Actual,
                < 0.9 => Status.Estimate,
                < 0.97 => Status.Forecast,
                _ => Status.Target,
            },
            Stated = number.Stated,
            Direction = number.Direction,
            CurrencyBasis = unit.Currency is null ? null : Model.CurrencyBasis.Explicit,
            Period = PeriodOf(n),
            Claim = FormattableString.Invariant(
                $"{indicator.Name} of {area.Name} stood at {number.Printed} in {YearOf(n)}, as {agent} had it"
            ),
            Note = draw[11] < 0.1 ? "The text rounds a number of its source." : null,
            Said = draw[12] < 0.4 ? new Said((YearOf(n) + 1).ToString(CultureInfo.InvariantCulture), PeriodBasis.Explicit) : null,
            Anchors =
            [
                new()
                {
                    Role = AnchorRole.Value,
                    Witness = 1,
                    Line = place.FirstLine + (inDocument / OfParagraph),
                    Paragraph = (inDocument / OfParagraph) + 1,
                    Sentence = (inDocument % OfParagraph) + 1,
                    Span = new(figure, figure + number.Printed.Length),
                    Printed = number.Printed,
                    SentenceSha256 = HashOf(text),
                },
            ],
            Credits =
            [
                new(0, "Made-up review", null, CreditRelation.Publishes, CreditSpecificity.NamedAgent),
                .. draw[13] < 0.5
                    ? [new Credit(1, agent, agent, CreditRelation.ReportsData, CreditSpecificity.NamedAgent)]
                    : Array.Empty<Credit>(),
            ],
            Relations = IsSecondOfPair(n) ? [new(draw.One(14, Kinds), IdOf(n - 1), "Both are made up about one thing.")] : [],
        };
    }

    // One in ten neighbours is about the same series and year, and related.
    private static bool IsSecondOfPair(int n) => n % 2 == 1 && new Draw(n / 2)[20] < 0.1;

    // As many are an amount and a share of it: together they imply a third number.
    private static bool IsOfPairWithShare(int n) => new Draw(n / 2)[20] is >= 0.1 and < 0.2;

    private static bool IsShareOfPair(int n) => n % 2 == 1 && IsOfPairWithShare(n);

    private static int About(int n) => IsSecondOfPair(n) || IsShareOfPair(n) ? n - 1 : n;

    private static int YearOf(int n) => 1990 + (int)(35 * Math.Sqrt(new Draw(About(n))[21]));

    private static ObservationPeriod PeriodOf(int n)
    {
        var (draw, year) = (new Draw(About(n)), YearOf(n));
        var name = year.ToString(CultureInfo.InvariantCulture);
        var (month, last) = (new DateOnly(year, 1 + (int)(12 * draw[22]), 1), new DateOnly(year, 12, 31));
        return draw[23] switch
        {
            < 0.04 => new(null, null, null, PeriodBasis.Unknown),
            < 0.12 => new($"{month:yyyy-MM}", month, month.AddMonths(1).AddDays(-1), PeriodBasis.Explicit),
            < 0.15 => new($"{year - 5}/{name}", new(year - 5, 1, 1), last, PeriodBasis.Relative),
            < 0.3 => new($"{name}~", new(year, 1, 1), last, PeriodBasis.Publication),
            _ => new(name, new(year, 1, 1), last, PeriodBasis.Explicit),
        };
    }

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string IdOf(int n) =>
        string.Concat("o1-", HashOf(string.Create(CultureInfo.InvariantCulture, $"figure {n}")).AsSpan(0, 20));
}

/// <summary>A made-up sentence with its figure.</summary>
internal sealed record Sentence(
    int N,
    SeriesKey Key,
    Indicator Indicator,
    Area Area,
    Unit Unit,
    SyntheticNumber Number,
    string Text,
    int Figure
);
