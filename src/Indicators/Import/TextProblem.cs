using Indicators.Model;

namespace Indicators.Import;

/// <summary>Why the text of a witness is not in the database.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Lines">The lines that should contain the text.</param>
/// <param name="Status"><c>not-loaded</c> or <c>changed</c>, as in <c>textStatus</c> of the API.</param>
/// <param name="Message">What is wrong, without the file name and without any path of this machine.</param>
public sealed record TextProblem(string File, LineRange Lines, string Status, string Message)
{
    /// <summary>The file is missing or cannot be read.</summary>
    public const string NotLoaded = "not-loaded";

    /// <summary>The file exists but does not contain the text from which the release was made.</summary>
    public const string Changed = "changed";

    /// <summary>Whether the folder of texts does not contain the file.</summary>
    public bool IsMissing { get; init; }

    /// <summary>One line for the operator.</summary>
    public override string ToString() => $"{File} lines {Lines}: {Message}";
}
