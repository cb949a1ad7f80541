using System.Globalization;
using Indicators.Statements;
using Indicators.Trace;

namespace Indicators.Bench;

/// <summary>
/// Fits the weights of the trace on claims whose figure is known, by logistic regression: each pair of a claim and a candidate is a row,
/// each level of each comparison a column. Cross-validated by claim.
/// </summary>
internal static class WeightsFit
{
    private const int Folds = 5;
    private const int Steps = 12;
    private const int Thresholds = 17;
    private const double StepOfThreshold = 0.5;

    /// <summary>Share of claims that may be answered worse for a higher threshold.</summary>
    private const double Tolerated = 0.003;

    /// <summary>How strongly weights are drawn towards nothing.</summary>
    private const double Ridge = 2;

    private static readonly (string Comparison, string Level)[] Columns =
    [
        // No claim of the table asks: what is asked for and what it means are weighed by hand.
        .. Comparisons
            .All.Where(comparison => comparison.Name is not ("question" or "likeness"))
            .SelectMany(comparison => comparison.Levels.Select(level => (comparison.Name, level.Name))),
    ];

    /// <summary>Prints the folds, and returns the file of weights fitted on all claims.</summary>
    public static string Run(ClaimFigures figures, IReadOnlyList<Claim> claims)
    {
        var kept = Weights.ReadAll().Where(one => !Columns.Contains((one.Comparison, one.Level)) && one.Comparison != "bias").ToArray();
        var rows = claims.Select(claim => RowsOf(figures, claim)).ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            int[] held = [.. Enumerable.Range(0, claims.Count).Where(i => i % Folds == fold)];
            int[] rest = [.. Enumerable.Range(0, claims.Count).Where(i => i % Folds != fold)];
            _ = WithThreshold(figures, [.. Named(Fit([.. rest.SelectMany(i => rows[i])])), .. kept], [.. rest.Select(i => claims[i])]);
            Console.WriteLine(
                $"fold {fold + 1}: {held.Length} claims, right {ClaimsBench.Share(figures, [.. held.Select(i => claims[i])]):P1}"
            );
        }

        var all = WithThreshold(figures, [.. Named(Fit([.. rows.SelectMany(one => one)])), .. kept], claims);
        Console.WriteLine($"fitted on all: right {ClaimsBench.Share(figures, [.. claims]):P1}");
        return string.Concat(
            all.Where(one => one.Weight != 0 || one.Comparison is "words" or "threshold")
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Comparison},{one.Level},{one.Weight}\n"))
                .Prepend("comparison,level,weight\n")
        );
    }

    /// <summary>
    /// The weights with the highest threshold of evidence at which hardly fewer claims are answered right than at the best one: who asks
    /// for
    /// a source is better served by none than by a wrong one.
    /// </summary>
    private static (string Comparison, string Level, double Weight)[] WithThreshold(
        ClaimFigures figures,
        (string Comparison, string Level, double Weight)[] weights,
        IReadOnlyList<Claim> claims
    )
    {
        var tried = Enumerable
            .Range(0, Thresholds)
            .Select(step => Math.Round(step * StepOfThreshold, 2))
            .Select(threshold =>
            {
                Weights.Replace(With(threshold));
                return (Share: ClaimsBench.Share(figures, claims), Threshold: threshold);
            })
            .ToArray();
        var best = tried.Where(one => one.Share >= tried.Max(other => other.Share) - Tolerated).Max(one => one.Threshold);
        Weights.Replace(With(best));
        return With(best);

        (string, string, double)[] With(double threshold) =>
            [.. weights.Select(one => one is { Comparison: "threshold", Level: "enough" } ? (one.Comparison, one.Level, threshold) : one)];
    }

    private static IEnumerable<(string Comparison, string Level, double Weight)> Named(double[] weights) =>
        Columns
            .Select((column, i) => (column.Comparison, column.Level, Math.Round(weights[i], 2)))
            .Prepend(("bias", "", Math.Round(weights[^1], 2)));

    /// <summary>Of a claim with one number and known figures: its candidates, each with its levels and whether it is one of them.</summary>
    private static List<(int[] Columns, bool IsMeant)> RowsOf(ClaimFigures figures, Claim claim)
    {
        if (claim.Figures.Count == 0)
            return [];
        var query = QueryReader.Read(claim.Text, figures.Release.Vocabulary);
        if (query.Statements.Count != 1)
            return [];
        var words = figures.Release.Index.WordsOf(query, figures.Release.Vocabulary);
        var candidates = figures.Release.Index.Find(query, figures.Release.Vocabulary, words, figures.Release.PlaceLexemes);
        var rows = new List<(int[] Columns, bool IsMeant)>();
        foreach (
            var evidence in new TraceRanking(
                query,
                figures.Release.Vocabulary,
                new(words, figures.Release.Index.Count),
                figures.Release.Index
            ).Compare(query.Statements[0], candidates)
        )
        {
            var isMeant = claim.Figures.Contains(figures.KeyOf(evidence.Pair.Figure.Id));
            rows.Add((Levels(evidence, isChanged: false), isMeant));
            rows.Add((Levels(evidence, isChanged: true), isMeant));
        }

        return rows;
    }

    /// <summary>The levels, also as they would be if the reader had given another number: the claim would mean the same figure.</summary>
    private static int[] Levels(Evidence evidence, bool isChanged)
    {
        return
        [
            .. Comparisons
                .All.Select((comparison, i) => (comparison, i))
                .Where(one => one.comparison.Name is not ("question" or "likeness"))
                .Select(one => Column(one.comparison, one.i)),
        ];

        int Column(Comparison comparison, int i) =>
            Array.IndexOf(
                Columns,
                (
                    comparison.Name,
                    !isChanged || !evidence.Pair.Number.Agrees ? evidence.Findings[i].Level
                    : comparison.Name == "number" ? "apart"
                    : comparison.Name == "distinctness" ? "none"
                    : evidence.Findings[i].Level
                )
            );
    }

    /// <summary>Newton's method; the last weight is the bias.</summary>
    private static double[] Fit(IReadOnlyList<(int[] Columns, bool IsMeant)> rows)
    {
        var n = Columns.Length + 1;
        var weights = new double[n];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, hessian) = (new double[n], new double[n, n]);
            foreach (var (columns, isMeant) in rows)
            {
                var p = Relevance.Probability(weights[^1] + columns.Sum(column => weights[column]));
                var (error, curve) = ((isMeant ? 1 : 0) - p, p * (1 - p));
                foreach (var i in columns.Append(n - 1))
                {
                    gradient[i] += error;
                    foreach (var j in columns.Append(n - 1))
                        hessian[i, j] += curve;
                }
            }

            for (var i = 0; i < n; i++)
            {
                var ridge = i == n - 1 ? 0.001 : Ridge;
                gradient[i] -= ridge * weights[i];
                hessian[i, i] += ridge;
            }

            var change = Solve(hessian, gradient);
            for (var i = 0; i < n; i++)
                weights[i] += change[i];
        }

        return weights;
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var pivot = 0; pivot < n; pivot++)
        {
            for (var row = pivot + 1; row < n; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < n; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];
                right[row] -= factor * right[pivot];
            }
        }

        for (var row = n - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < n; column++)
                right[row] -= matrix[row, column] * right[column];
            right[row] /= matrix[row, row];
        }

        return right;
    }
}
