using Indicators.Texts;
using Xunit;

namespace Indicators.Testing;

/// <summary>
/// The source texts, which are not part of the repository: the folder that INDICATORS_TEXTS names, or else <c>texts</c> in the repository's
/// root, or else <c>../shared/texts</c> beside it.
/// </summary>
public static class RealTexts
{
    /// <summary>The folder, or null where the texts are not at hand.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>
    /// Why a test that needs the texts is skipped; null where it has to run: the texts are at hand, or CI=true demands them.
    /// </summary>
    public static string? SkipReason { get; } =
        Folder is null && Environment.GetEnvironmentVariable("CI") != "true"
            ? "the source texts are not at hand (INDICATORS_TEXTS, ./texts, ../shared/texts)"
            : null;

    /// <summary>The file whose name begins with this number ("003").</summary>
    /// <exception cref="InvalidOperationException">The texts, or that one, are not at hand.</exception>
    public static SourceFile Read(string number)
    {
        if (Folder is null)
            throw new InvalidOperationException(
                "CI=true, and the source texts are neither in INDICATORS_TEXTS nor ./texts nor ../shared/texts"
            );
        var found = Directory.GetFiles(Folder, number + "_*.txt");
        return found.Length == 1
            ? SourceFile.Read(found[0])
            : throw new InvalidOperationException($"{found.Length} files named {number}_*.txt in {Folder}, not one");
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("INDICATORS_TEXTS");
        string[] places = string.IsNullOrEmpty(named) ? [RepositoryRoot.Of("texts"), RepositoryRoot.Of("..", "shared", "texts")] : [named];
        return places.FirstOrDefault(p => Directory.Exists(p) && Directory.EnumerateFiles(p, "*.txt").Any());
    }
}

/// <summary>A fact about the source texts: skipped where they are not at hand, failed where they are not and CI=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealTextsFactAttribute : FactAttribute
{
    /// <summary>Sets the reason to skip, if there is one.</summary>
    public RealTextsFactAttribute() => Skip = RealTexts.SkipReason;
}

/// <summary>A theory about the source texts: skipped where they are not at hand, failed where they are not and CI=true.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealTextsTheoryAttribute : TheoryAttribute
{
    /// <summary>Sets the reason to skip, if there is one.</summary>
    public RealTextsTheoryAttribute() => Skip = RealTexts.SkipReason;
}
