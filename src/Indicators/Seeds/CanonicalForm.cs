namespace Indicators.Seeds;

/// <summary>The canonical form of each file in a seeds folder: the result of reading and writing it.</summary>
public static class CanonicalForm
{
    /// <summary>Path and canonical text of each file that was read without problems.</summary>
    public static IReadOnlyDictionary<string, string> Of(SeedSet seeds)
    {
        var broken = seeds.Problems.Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        var forms = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var registries = seeds.Registries;
        if (seeds.Release is { } release)
            Add(release.File, () => SeedRelease.Write(release));
        Add(registries.Topics.File, () => RegistryFields.Topics.Write(registries.Topics.Sorted()));
        Add(registries.Indicators.File, () => RegistryFields.Indicators.Write(registries.Indicators.Sorted()));
        Add(registries.Areas.File, () => RegistryFields.Areas.Write(registries.Areas.Sorted()));
        Add(registries.Items.File, () => RegistryFields.Items.Write(registries.Items.Sorted()));
        Add(registries.Units.File, () => RegistryFields.Units.Write(registries.Units.Sorted()));
        foreach (var document in seeds.Documents)
            Add(document.File, () => DocumentFields.Write(document));
        foreach (var outline in seeds.Outlines.Values)
            Add(outline.File, () => SeedOutline.Write(outline.Rows));
        foreach (var ledger in seeds.Ledgers)
            Add(ledger.File, () => SeedLedger.Write(ledger.Rows));
        if (seeds.LedgerTotals is { } totals)
            Add(totals.File, () => SeedLedgerTotals.Write(totals.Rows));
        if (seeds.Withdrawals is { } withdrawals)
            Add(withdrawals.File, () => SeedWithdrawals.Write(withdrawals.Entries.Select(e => e.Value)));
        foreach (var file in seeds.Vocabulary)
            Add(file.File, () => VocabularyFields.Write(file.Value));
        return forms;

        void Add(string path, Func<string> write)
        {
            if (!broken.Contains(path) && seeds.Texts.ContainsKey(path))
                forms[path] = write();
        }
    }

    /// <summary>The first line, from 1, at which two texts differ; null if they are equal.</summary>
    public static int? FirstDifference(string text, string canonical)
    {
        if (text == canonical)
            return null;
        var (left, right) = (text.Split('\n'), canonical.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
            line++;
        return Math.Min(line + 1, left.Length);
    }
}
