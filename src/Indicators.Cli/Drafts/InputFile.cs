using Indicators.Texts;

namespace Indicators.Cli.Drafts;

/// <summary>A file that the command line names to be read.</summary>
internal static class InputFile
{
    /// <exception cref="CommandFailure">There is no such file, it is no regular file, or it cannot be read.</exception>
    public static FileStream OpenRead(string file)
    {
        try
        {
            return RegularFile.OpenRead(file);
        }
        catch (NotRegularFileException e)
        {
            throw CommandFailure.Usage($"{file} {e.Message}; name a file, or - for standard input");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CommandFailure.Usage($"there is no file {file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Usage($"{file} cannot be read: {e.Message}");
        }
    }
}
