using Indicators.Api.Resources.Conflicts;
using Indicators.Model;

namespace Indicators.Pages.Conflicts;

/// <summary>Kinds of pairs for people.</summary>
internal static class ConflictWords
{
    /// <summary>Sign, name of the kind, and what it says of the two figures.</summary>
    public static (string Sign, string Name, string Sentence) Of(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Contradicts => ("≠", "contradictions", "The first contradicts the second"),
            ConflictKind.Tension => ("≠", "at odds by arithmetic", "At odds by arithmetic"),
            ConflictKind.Restates => ("=", "said twice", "The first says the same as the second"),
            ConflictKind.Rounds => ("≈", "rounded", "The first rounds the second"),
            ConflictKind.Revises => ("↻", "revised", "The first revises the second"),
            ConflictKind.ScopeDiffers => ("⊃", "not about the same thing", "Not about the same thing"),
            _ => ("→", "derived", "The first is derived from the second"),
        };

    /// <summary>Sign and name of the kind with this code.</summary>
    public static (string Sign, string Name) OfCode(string code) =>
        Codes.TryParse<ConflictKind>(code, out var kind) && Of(kind) is var (sign, name, _) ? (sign, name) : ("", code);
}
