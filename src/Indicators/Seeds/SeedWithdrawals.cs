using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>What <c>seeds/withdrawals.yaml</c> says: which ids of earlier releases are not published any more, and why.</summary>
/// <param name="File">Path of the file, as the seeds folder was given.</param>
/// <param name="Entries">In the order of the file.</param>
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

    /// <summary>Reads the list; what of it cannot be read goes to the log.</summary>
    public static SeedWithdrawals Read(string text, ProblemLog log) => new(log.File, Shape.ReadList(text, log, "withdrawals"));

    /// <summary>The text in canonical form: by document, key and id; no successor is left out.</summary>
    public static string Write(IEnumerable<Withdrawal> withdrawals) =>
        Shape.WriteList(Withdrawal.Sort(withdrawals).Select(w => new SeedWithdrawal(w, Marks.None)));
}

/// <summary>An entry of the list and where it stands.</summary>
public sealed record SeedWithdrawal(Withdrawal Value, Marks Marks);
