using Indicators.Model;

namespace Indicators.Import;

/// <summary>Why the text of a witness is not in the database.</summary>
/// <param name="File">The file's name, without folder.</param>
/// <param name="Lines">The lines where the text should be.</param>
/// <param name="Status"><c>not-loaded</c> or <c>changed</c>, as the API's <c>textStatus</c> says it.</param>
/// <param name="Message">What is wrong, without the file's name and without any path of this machine.</param>
public sealed record TextProblem(string File, LineRange Lines, string Status, string Message)
{
    /// <summary>The file is missing or cannot be read.</summary>
    public const string NotLoaded = "not-loaded";

    /// <summary>The file is there, but does not hold the text that the release was made from.</summary>
    public const string Changed = "changed";

    /// <summary>Whether the folder of texts has no such file.</summary>
    public bool IsMissing { get; init; }

    /// <summary>One line for an operator.</summary>
    public override string ToString() => $"{File} lines {Lines}: {Message}";
}
