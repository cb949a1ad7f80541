using System.Security.Cryptography;
using System.Text;
using Indicators.Candidates;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Trace;

namespace Indicators.Bench.Mutants;

/// <summary>
/// How many claims that were made false by one change are answered with agreement, by kind of change. Half of the figures are set aside by
/// a hash of their keys: their mutants are counted and never listed.
/// </summary>
internal sealed class MutantsBench
{
    /// <summary>Mutants of one kind of one claim.</summary>
    private const int PerKind = 2;

    private static readonly string[] True = ["paraphrase", "rounded"];

    private readonly ClaimFigures _figures;
    private readonly Mutations _mutations;

    public MutantsBench(string root, ClaimFigures figures)
    {
        _figures = figures;
        _mutations = new(
            figures.Release,
            Exchanges.Read(Path.Combine(root, "bench", "Indicators.Bench", "Mutants", "exchanges.txt")),
            new(figures.Release, ReleaseBuilder.Build(SeedsReader.Read(Path.Combine(root, "seeds"))))
        );
    }

    public void Run(IReadOnlyList<Claim> claims, string? listed, int most)
    {
        var originals = Originals(claims)
            .AsParallel()
            .AsOrdered()
            .Where(claim =>
                ClaimsBench.First(_figures, claim.Text) is { Agreement: Agreement.Agrees } first && claim.IsFound(first, _figures)
            )
            .ToArray();
        var mutants = originals.SelectMany(Of).DistinctBy(mutant => mutant.Text).ToArray();
        var outcomes = mutants
            .AsParallel()
            .AsOrdered()
            .Select(mutant => (Mutant: mutant, First: ClaimsBench.First(_figures, mutant.Text)))
            .Where(one => !IsSupported(one.Mutant, one.First))
            .ToArray();
        foreach (
            var kind in outcomes.GroupBy(one => one.Mutant.Kind).OrderBy(kind => kind.Key).Append(outcomes.GroupBy(_ => "all").Single())
        )
            Console.WriteLine($"{kind.Key, -12} {Count(kind, isAside: false)}   aside {Count(kind, isAside: true)}");
        foreach (
            var (mutant, first) in outcomes
                .Where(one =>
                    !one.Mutant.IsAside && (listed == "all" || one.Mutant.Kind == listed) && one.First?.Agreement == Agreement.Agrees
                )
                .OrderBy(one => Hash(one.Mutant.Text))
                .Take(most)
        )
            Console.WriteLine($"{mutant.Kind}|{mutant.Text}\n    was {mutant.Original}\n    {ClaimsBench.Told(first, _figures)}");
        Console.WriteLine($"{originals.Length} true claims");
    }

    private static string Count(IEnumerable<(Mutant Mutant, TraceMatch? First)> outcomes, bool isAside)
    {
        var half = outcomes.Where(one => one.Mutant.IsAside == isAside).ToArray();
        var agreed = half.Count(one => one.First?.Agreement == Agreement.Agrees);
        return $"{agreed, 4} of {half.Length, 5} agree ({100.0 * agreed / Math.Max(1, half.Length), 5:0.0} %)";
    }

    /// <summary>The curators' claims and the true claims of the table that are of one figure's number.</summary>
    private IEnumerable<Claim> Originals(IReadOnlyList<Claim> claims) =>
        _figures
            .Release.Index.Figures.Where(figure => figure.HasNumber)
            .Select(figure => new Claim("curated", figure.Claim, [_figures.KeyOf(figure.Id)], []))
            .Concat(claims.Where(claim => True.Contains(claim.Kind) && claim.Figures.Count > 0));

    private IEnumerable<Mutant> Of(Claim claim)
    {
        var figure = Figure(claim.Figures[0]);
        var isAside = Hash(claim.Figures[0]) % 2 == 1;
        return _mutations
            .Of(claim.Text, figure)
            .GroupBy(one => one.Kind)
            .SelectMany(kind => kind.OrderBy(one => Hash(one.Text)).Take(PerKind))
            .Select(one => new Mutant(one.Kind, one.Text, claim.Text, claim.Figures, one.Code, isAside));
    }

    /// <summary>Whether another figure says what the mutant says: it is of the place, the item or the year that was put in.</summary>
    private bool IsSupported(Mutant mutant, TraceMatch? first) =>
        first is { Agreement: Agreement.Agrees, Candidate: var figure }
        && !mutant.Figures.Contains(_figures.KeyOf(figure.Id))
        && (
            mutant.Code is { } code
                ? figure.Area == code || figure.Counterpart == code || figure.Item == code
                : mutant.Kind is "year" or "month" or "part" && figure.Indicator == Figure(mutant.Figures[0]).Indicator
        );

    private TraceCandidate Figure(string key) => _figures.Release.Index.Figures.First(one => _figures.KeyOf(one.Id) == key);

    private static int Hash(string text) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(text))[0] << 8 | SHA256.HashData(Encoding.UTF8.GetBytes(text))[1];
}
