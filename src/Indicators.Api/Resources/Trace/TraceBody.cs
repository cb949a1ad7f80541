using System.Text;
using System.Text.Json.Serialization;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Trace;

/// <summary>A text that is sent in the body.</summary>
public sealed record TraceBody
{
    /// <summary>Most bytes of a body.</summary>
    internal const int MaxBytes = 10 * 1024;

    /// <summary>The number, claim or text to trace.</summary>
    [JsonRequired]
    public required string Q { get; init; }

    /// <summary>Reads it; either the text or the problem is null.</summary>
    internal static async Task<(string? Text, Problem? Problem)> ReadAsync(HttpContext context)
    {
        var (text, problem) = await TextBody.ReadMemberAsync(context, "q", "the number, claim or text to trace", MaxBytes);
        return problem is null ? Check(context, text!) : (null, problem);
    }

    private static (string? Text, Problem? Problem) Check(HttpContext context, string q)
    {
        if (string.IsNullOrWhiteSpace(q))
            return (null, Wrong(ProblemTypes.EmptyValue, "'q' is empty. Send the number, claim or text to trace."));
        // Pasted text has line breaks and tabs.
        return q.EnumerateRunes().Any(rune => Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t'))
            ? (null, Wrong(ProblemTypes.ControlCharacter, "'q' contains a control character. Remove it."))
            : (q.ReplaceLineEndings("\n").Replace('\t', ' '), null);

        Problem Wrong(ProblemType type, string detail) => Problem.Of(context, [ParameterProblem.Of("q", type, detail)]);
    }
}
