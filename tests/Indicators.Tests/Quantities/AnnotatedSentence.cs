using System.Globalization;
using Indicators.Model;
using Indicators.Quantities.Reading;

namespace Indicators.Tests.Quantities;

/// <summary>A sentence with the quantities that an editor would mark in it, and how what is read compares.</summary>
internal sealed record AnnotatedSentence(string Text, IReadOnlyList<AnnotatedSentence.Expected> Quantities)
{
    public static IReadOnlyList<AnnotatedSentence> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static AnnotatedSentence Parse(string line)
    {
        var arrow = line.LastIndexOf("=>", StringComparison.Ordinal);
        var expected = line[(arrow + 2)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(line[..arrow].Trim(), [.. expected.Select(Expected.Parse)]);
    }

    public Score Compare(QuantityAnswer answer)
    {
        var left = Quantities.ToList();
        var rest = new List<ReadQuantity>();
        var (hits, optional, wrong) = (0, 0, 0);
        var told = new List<string>();
        foreach (var item in answer.Quantities)
        {
            if (left.FirstOrDefault(e => e.Fits(item)) is not { } fits)
            {
                rest.Add(item);
                continue;
            }

            left.Remove(fits);
            (hits, optional) = fits.IsOptional ? (hits, optional + 1) : (hits + 1, optional);
        }

        foreach (var item in rest)
        {
            var near = left.FirstOrDefault(e => e.HasNumbersOf(item));
            if (near is not null)
                left.Remove(near);
            if ((near is null || near.HasOtherBound(item)) && item.Alternatives.Count == 0)
                wrong++;
            told.Add($"read '{item.Printed}' as {QuantityNotation.Of(item)}");
        }

        told.AddRange(left.Where(e => !e.IsOptional).Select(e => $"not read: {e.Printed}"));
        return new(
            Quantities.Count(e => !e.IsOptional),
            hits,
            answer.Quantities.Count - optional,
            wrong,
            told.Count == 0 ? null : $"{Text}\n    {string.Join("\n    ", told)}"
        );
    }

    /// <summary>How a suite came out.</summary>
    /// <param name="Expected">Quantities that had to be read.</param>
    /// <param name="Hits">Those that were.</param>
    /// <param name="Proposed">Quantities that were read, without those that may be left out.</param>
    /// <param name="Wrong">Proposals with a wrong number or bound and no alternative.</param>
    /// <param name="Told">What went wrong; null if nothing did.</param>
    internal sealed record Score(int Expected, int Hits, int Proposed, int Wrong, string? Told)
    {
        public static Score Sum(IEnumerable<Score> all) =>
            all.Aggregate(
                new Score(0, 0, 0, 0, null),
                (sum, one) =>
                    new(
                        sum.Expected + one.Expected,
                        sum.Hits + one.Hits,
                        sum.Proposed + one.Proposed,
                        sum.Wrong + one.Wrong,
                        one.Told is null ? sum.Told : $"{sum.Told}\n{one.Told}"
                    )
            );

        public double Recall => (double)Hits / Expected;

        public double Precision => (double)Hits / Proposed;
    }

    internal sealed record Expected(string Printed, bool IsOptional, char? Modifier, double[] Numbers, string Unit)
    {
        private static readonly Dictionary<string, string[]> Symbols = new()
        {
            ["%"] = ["PT"],
            ["pp"] = ["PP"],
            ["$"] = ["$", "USD"],
            ["x"] = ["multiple"],
            ["fr"] = ["fraction"],
            ["mph"] = ["mi/h"],
            ["degC"] = ["Cel"],
            ["pence"] = ["penny"],
            ["KES"] = ["KES", "shillings"],
            ["PES"] = ["pesos"],
            ["PHP"] = ["PHP", "pesos"],
            ["XOF"] = ["CFA francs"],
            ["ZMW"] = ["ZMW", "kwacha"],
            ["ZWL"] = ["ZWL", "ZWG"],
        };

        public static Expected Parse(string printed)
        {
            var number = printed.Split(' ')[0].TrimStart('!');
            var modifier = number[0] is '~' or '<' or '>' ? number[0] : (char?)null;
            var numbers = number
                .TrimStart('~', '<', '>')
                .Split("..")
                .Select(n => double.Parse(n, NumberStyles.Float, CultureInfo.InvariantCulture));
            return new(
                printed,
                printed[0] == '!',
                modifier,
                [.. numbers],
                printed.Contains(' ') ? printed[(printed.IndexOf(' ') + 1)..] : "n"
            );
        }

        public bool Fits(ReadQuantity item) => HasNumbersOf(item) && HasUnitOf(item) && HasModifierOf(item);

        public bool HasNumbersOf(ReadQuantity item)
        {
            var read = new[] { item.Value, item.Low, item.High }.OfType<decimal>().Select(n => (double)n).ToArray();
            return read.Length == Numbers.Length
                && read.Zip(Numbers).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-6 * Math.Max(1, Math.Abs(pair.Second)));
        }

        public bool HasOtherBound(ReadQuantity item) =>
            (Modifier is '<' or '>' || item.Shape is Shape.LowerBound or Shape.UpperBound) && !HasModifierOf(item);

        private bool HasUnitOf(ReadQuantity item)
        {
            if (Unit == "n")
                return item.Unit is null;
            var unit = Unit.StartsWith("o:", StringComparison.Ordinal) ? Unit[2..] : Unit;
            if (unit != Unit && item.Unit is null)
                return true;
            return item.Unit == unit
                || item.Currency == unit
                || (item.Unit is { } read && Symbols.GetValueOrDefault(unit)?.Contains(read) == true);
        }

        private bool HasModifierOf(ReadQuantity item) =>
            (item.Shape, item.Hedge) switch
            {
                (Shape.LowerBound, _) => Modifier == '>',
                (Shape.UpperBound, _) => Modifier == '<',
                (_, Hedge.JustOver) => Modifier is '>' or '~',
                (_, Hedge.None) => Modifier is null,
                _ => Modifier == '~',
            };
    }
}
