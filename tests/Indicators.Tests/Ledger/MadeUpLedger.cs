using Indicators.Ledger;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Ledger;

/// <summary>A copy of the made-up seeds with a ledger that accounts for all of the made-up texts, and a copy of these.</summary>
internal sealed class MadeUpLedger : IDisposable
{
    private static readonly Dictionary<string, string> Ledgers = new()
    {
        ["made-up-harbour.txt"] = """
            line,printed,nth,reason,note
            5,two,,name,
            6,2021,,period,
            8,"1,200",,other,a part of the figure before it
            14,2,,page,
            17,2021,,year,
            """,
        ["made-up-valley.txt"] = """
            line,printed,nth,reason,note
            5,2021,,year,
            8,One,,vague,
            9,2025,,year,
            9,2030,,year,
            10,700,,other,an example of a wage

            """,
    };

    public MadeUpLedger()
    {
        Folder = new SeedsFolder(MadeUp.CopyOfSeeds());
        Texts = MadeUp.CopyOfTexts();
        Directory.CreateDirectory(Path.Combine(Folder.Path, "ledger"));
        foreach (var (text, rows) in Ledgers)
            File.WriteAllText(Ledger(text), rows.ReplaceLineEndings("\n").TrimEnd() + "\n");
        SeedsRewriter.LedgerTotals(SeedsReader.Read(Folder.Path), Audit().Totals);
    }

    public SeedsFolder Folder { get; }

    public string Texts { get; }

    public string Ledger(string text) => Folder.Ledger(text);

    public AuditReport Audit() => Indicators.Ledger.Audit.Run(SeedsReader.Read(Folder.Path), Texts);

    /// <summary>Replaces the first occurrence in a file, which must be there.</summary>
    public static void Change(string path, string old, string changed)
    {
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} does not hold {old}");
        File.WriteAllText(path, text[..at] + changed + text[(at + old.Length)..]);
    }

    public void Dispose()
    {
        Directory.Delete(Folder.Path, recursive: true);
        Directory.Delete(Texts, recursive: true);
    }
}
