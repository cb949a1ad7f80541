using Indicators.Model;
using Indicators.Seeds.Problems;

namespace Indicators.Seeds.Yaml;

/// <summary>How a scalar other than plain text is read and written.</summary>
/// <param name="Read">Returns null if the text does not have this form.</param>
/// <param name="Write">Returns the canonical text.</param>
/// <param name="Problem">Describes an invalid text, given the key and the text.</param>
internal sealed record YamlGrammar<T>(
    Func<string, T?> Read,
    Func<T, string> Write,
    Func<string, string, (ProblemCode Code, string Message, string? Hint)> Problem
)
    where T : struct
{
    /// <summary>Whether the text is never quoted, such as <c>true</c>.</summary>
    public bool Plain { get; init; }

    /// <summary>Creates a grammar from its functions.</summary>
    public static YamlGrammar<T> Of(string expected, Func<string, T?> read, Func<T, string> write, string? hint = null) =>
        new(read, write, (key, text) => (ProblemCodes.WrongType, $"'{key}' must be {expected}, not '{text}'", hint));
}

/// <summary>The grammar of a code list.</summary>
internal static class YamlCodes<T>
    where T : struct, Enum
{
    public static YamlGrammar<T> Grammar { get; } =
        new(
            text => Codes.TryParse<T>(text, out var member) ? member : null,
            Codes.Of,
            (key, text) =>
                (
                    ProblemCodes.BadCode,
                    $"'{text}' is not a valid {key}",
                    NearestWord.Hint(text, Codes.All<T>()) ?? "use one of " + string.Join(", ", Codes.All<T>())
                )
        );
}
