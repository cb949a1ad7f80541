using Indicators.Model;
using Indicators.Seeds.Problems;

namespace Indicators.Seeds.Yaml;

/// <summary>How a scalar that is more than a text is read and written.</summary>
/// <param name="Read">Null where the text is not of this form.</param>
/// <param name="Write">The canonical text.</param>
/// <param name="Problem">What is wrong with a text that cannot be read: given the key and the text.</param>
internal sealed record YamlGrammar<T>(
    Func<string, T?> Read,
    Func<T, string> Write,
    Func<string, string, (ProblemCode Code, string Message, string? Hint)> Problem
)
    where T : struct
{
    /// <summary>Whether the text is never quoted, as for <c>true</c>.</summary>
    public bool Plain { get; init; }

    /// <summary>A form of its own.</summary>
    public static YamlGrammar<T> Of(string expected, Func<string, T?> read, Func<T, string> write, string? hint = null) =>
        new(read, write, (key, text) => (ProblemCodes.WrongType, $"'{key}' must be {expected}, not '{text}'", hint));
}

/// <summary>The members of a code list.</summary>
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
