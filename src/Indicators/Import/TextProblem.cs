using Indicators.Model;

namespace Indicators.Import;

/// <summary>Why the text of a witness is not in the database.</summary>
/// <param name="File">The file's name, without folder.</param>
/// <param name="Lines">The lines on which the text should stand.</param>
/// <param name="Status"><c>not-loaded</c> or <c>changed</c>, as the API's <c>textStatus</c> says it.</param>
/// <param name="Message">What is wrong, without the file's name and without any path of this machine.</param>
public sealed record TextProblem(string File, LineRange Lines, string Status, string Message)
{
    /// <summary>The file is not there, or cannot be read.</summary>
    public const string NotLoaded = "not-loaded";

    /// <summary>The file is there, but does not hold the text that the release was made from.</summary>
    public const string Changed = "changed";

    /// <summary>One line for an operator.</summary>
    public override string ToString() => $"{File} lines {Lines}: {Message}";
}
