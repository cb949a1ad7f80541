using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The content of <c>seeds/withdrawals.yaml</c>: ids of earlier releases that are no longer published, and why.</summary>
/// <param name="File">Path of the file below the seeds folder as given.</param>
/// <param name="Entries">In file order.</param>
public sealed record SeedWithdrawals(string File, IReadOnlyList<SeedWithdrawal> Entries)
{
    private static readonly YamlShape<SeedWithdrawal> Shape = new(
        "a withdrawal",
        (f, from) =>
            new(
                new Withdrawal(
                    f.RequiredText("id", from?.Value.Id),
                    f.RequiredText("document", from?.Value.Document),
                    f.RequiredText("key", from?.Value.Key),
                    f.RequiredText("lastRelease", from?.Value.LastRelease),
                    f.RequiredText("reason", from?.Value.Reason),
                    f.Text("successor", from?.Value.Successor)
                ),
                f.Marks
            )
    );

    /// <summary>Reads the list. What cannot be read goes to the log.</summary>
    public static SeedWithdrawals Read(string text, ProblemLog log) => new(log.File, Shape.ReadList(text, log, "withdrawals"));

    /// <summary>Writes the canonical text, sorted by document, key and id.</summary>
    public static string Write(IEnumerable<Withdrawal> withdrawals) =>
        Shape.WriteList(Withdrawal.Sort(withdrawals).Select(w => new SeedWithdrawal(w, Marks.None)));
}

/// <summary>An entry of the list and its lines in the file.</summary>
public sealed record SeedWithdrawal(Withdrawal Value, Marks Marks);
