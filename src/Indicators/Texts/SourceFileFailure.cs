namespace Indicators.Texts;

/// <summary>Why a text file could not be read.</summary>
public enum SourceFileProblem
{
    /// <summary>There is nothing at the path.</summary>
    Missing,

    /// <summary>The path leads to a folder, a pipe, a device or another thing that is no regular file.</summary>
    NotRegular,

    /// <summary>The bytes are not well-formed UTF-8.</summary>
    NotUtf8,

    /// <summary>The file exists, but the system does not allow reading it.</summary>
    Unreadable,
}

/// <summary>A failure to read a text file.</summary>
/// <param name="Problem">The reason.</param>
/// <param name="Path">The path as given.</param>
/// <param name="Message">The end of a sentence that begins with the path.</param>
public sealed record SourceFileFailure(SourceFileProblem Problem, string Path, string Message);

/// <summary>Thrown when a required text file cannot be read.</summary>
public sealed class SourceFileException(SourceFileFailure failure) : Exception($"{failure.Path} {failure.Message}")
{
    /// <summary>The failure.</summary>
    public SourceFileFailure Failure { get; } = failure;
}
