using Indicators.Drift;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Drift;

/// <summary>The made-up seeds against changed copies of their texts.</summary>
internal static class DriftFolders
{
    public const string Valley = "made-up-valley.txt";
    public const string Harbour = "made-up-harbour.txt";

    public static SeedSet MadeUpSeeds { get; } = SeedsReader.Read(MadeUp.SeedsFolder);

    /// <summary>What becomes of the anchors when one text is changed.</summary>
    public static DriftReport After(string file, Func<string, string> change, params string[] originals)
    {
        var copy = MadeUp.CopyOfTexts();
        try
        {
            var path = Path.Combine(copy, file);
            var (before, after) = (File.ReadAllText(path), change(File.ReadAllText(path)));
            Assert.NotEqual(before, after);
            File.WriteAllText(path, after);
            return Reanchoring.Run(MadeUpSeeds, copy, originals.Length > 0 ? originals : [MadeUp.TextsFolder, copy]);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    public static DriftReport After(string file, string old, string edited) => After(file, text => Replaced(text, old, edited));

    /// <summary>The states of a figure's own anchor in the first witness.</summary>
    public static AnchorDrift Of(this DriftReport report, string key, AnchorRole role = AnchorRole.Value) =>
        report.Anchors.First(a => a.Figure == $"ash-2023-honey#{key}" && a.Role == role);

    public static string Replaced(string text, string old, string edited)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, edited, StringComparison.Ordinal);
    }
}
