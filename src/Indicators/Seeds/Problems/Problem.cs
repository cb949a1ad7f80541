namespace Indicators.Seeds.Problems;

/// <summary>A mistake that a curator must correct before a release is published.</summary>
/// <param name="File">Path of the file, as the seeds folder was given, with forward slashes.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Code">The kind of problem; see <see cref="ProblemCodes"/>.</param>
/// <param name="Message">What is wrong, in a sentence without a full stop.</param>
/// <param name="Hint">What to do about it; null where the message says it.</param>
public sealed record Problem(string File, int Line, ProblemCode Code, string Message, string? Hint = null)
{
    /// <summary><c>file:line: code message — hint</c>, on one line.</summary>
    public override string ToString() => OneLine($"{File}:{Line}: {Code.Code} {Message}{(Hint is null ? "" : " — " + Hint)}");

    /// <summary>By file, line, code and message; each problem once.</summary>
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
/// <param name="Code">Stable name: lower-case words joined by hyphens; never reused for something else.</param>
/// <param name="Meaning">What it says about the seeds.</param>
public sealed record ProblemCode(string Code, string Meaning);
