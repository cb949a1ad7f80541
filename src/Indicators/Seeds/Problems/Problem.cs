namespace Indicators.Seeds.Problems;

/// <summary>A mistake in the seeds that blocks publication until it is corrected.</summary>
/// <param name="File">Path of the file below the seeds folder as given, with forward slashes.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Code">The kind of problem; see <see cref="ProblemCodes"/>.</param>
/// <param name="Message">What is wrong, as a sentence without a full stop.</param>
/// <param name="Hint">How to fix it; null if the message already says so.</param>
public sealed record Problem(string File, int Line, ProblemCode Code, string Message, string? Hint = null)
{
    /// <summary>Formats the problem on one line: <c>file:line: code message — hint</c>.</summary>
    public override string ToString() => OneLine($"{File}:{Line}: {Code.Code} {Message}{(Hint is null ? "" : " — " + Hint)}");

    /// <summary>Sorts by file, line, code and message, and removes duplicates.</summary>
    public static IReadOnlyList<Problem> Sort(IEnumerable<Problem> problems) =>
        [
            .. problems
                .Distinct()
                .OrderBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line)
                .ThenBy(p => p.Code.Code, StringComparer.Ordinal)
                .ThenBy(p => p.Message, StringComparer.Ordinal),
        ];

    private static string OneLine(string text) =>
        string.Concat(
            text.Select(c =>
                c is '\n' or '\r' ? "⏎"
                : char.IsControl(c) ? "\uFFFD"
                : c.ToString()
            )
        );
}

/// <summary>A kind of problem.</summary>
/// <param name="Code">Stable name: lower-case words joined by hyphens. Never reused with another meaning.</param>
/// <param name="Meaning">What the problem means.</param>
public sealed record ProblemCode(string Code, string Meaning);
