using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>What <c>seeds/withdrawals.yaml</c> says: which ids of earlier releases are not published any more, and why.</summary>
/// <param name="File">Path of the file, as the seeds folder was given.</param>
/// <param name="Entries">In the order of the file.</param>
public sealed record SeedWithdrawals(string File, IReadOnlyList<SeedWithdrawal> Entries)
{
    private static readonly string[] Keys = ["id", "document", "key", "lastRelease", "reason", "successor"];

    /// <summary>Reads the list; what of it cannot be read goes to the log.</summary>
    public static SeedWithdrawals Read(string text, ProblemLog log)
    {
        var entries = new List<SeedWithdrawal>();
        var root = YamlReader.Read(text, log);
        if (root is not (null or YamlSequence))
            log.Add(root.Line, ProblemCodes.WrongType, "withdrawals must be a list of mappings");
        foreach (var item in (root as YamlSequence)?.Items ?? [])
        {
            if (MappingBinder.Of(item, log, "a withdrawal", Keys) is not { } entry)
                continue;
            var withdrawal = new Withdrawal(
                entry.RequiredText("id"),
                entry.RequiredText("document"),
                entry.RequiredText("key"),
                entry.RequiredText("lastRelease"),
                entry.RequiredText("reason"),
                entry.Text("successor")
            );
            entries.Add(new SeedWithdrawal(withdrawal, entry.Marks));
        }

        return new SeedWithdrawals(log.File, entries);
    }

    /// <summary>The text in canonical form: by document, key and id; no successor is left out.</summary>
    public static string Write(IEnumerable<Withdrawal> withdrawals) =>
        YamlWriter.Write(
            new YamlSequence(
                0,
                [
                    .. Withdrawal
                        .Sort(withdrawals)
                        .Select(w =>
                            new MappingBuilder()
                                .Text("id", w.Id)
                                .Text("document", w.Document)
                                .Text("key", w.Key)
                                .Text("lastRelease", w.LastRelease)
                                .Text("reason", w.Reason)
                                .Text("successor", w.Successor)
                                .Block()
                        ),
                ]
            )
        );
}

/// <summary>An entry of the list and where it stands.</summary>
public sealed record SeedWithdrawal(Withdrawal Value, Marks Marks);
