namespace Indicators.Texts;

/// <summary>Why a text file could not be taken.</summary>
public enum SourceFileProblem
{
    /// <summary>There is nothing at the path.</summary>
    Missing,

    /// <summary>The path leads to a folder.</summary>
    Directory,

    /// <summary>The bytes are not well-formed UTF-8.</summary>
    NotUtf8,

    /// <summary>It is there, but the system does not let it be read.</summary>
    Unreadable,
}

/// <summary>A text file that could not be taken.</summary>
/// <param name="Problem">Why.</param>
/// <param name="Path">The path as it was given.</param>
/// <param name="Message">Ends a sentence that begins with the path.</param>
public sealed record SourceFileFailure(SourceFileProblem Problem, string Path, string Message);

/// <summary>Thrown by callers' choice where a text file has to be there.</summary>
public sealed class SourceFileException(SourceFileFailure failure) : Exception($"{failure.Path} {failure.Message}")
{
    /// <summary>What went wrong with which file.</summary>
    public SourceFileFailure Failure { get; } = failure;
}
