namespace Indicators.Texts;

/// <summary>
/// Reads regular files. Anything else is not opened and is an error that says what it is: a pipe keeps its reader waiting, and a device may
/// never end. Links are followed.
/// </summary>
public static class RegularFile
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="most">The largest number of bytes.</param>
    /// <exception cref="NotRegularFileException">The path does not lead to a regular file.</exception>
    /// <exception cref="IOException">The file is missing, cannot be read or is larger.</exception>
    public static byte[] ReadAllBytes(string path, long most)
    {
        using var file = OpenRead(path);
        var length = file.Length;
        if (length > most)
            throw new IOException($"the file has {length} bytes; it may have at most {most}");
        var bytes = new byte[length];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Opens a file to read.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="NotRegularFileException">The path does not lead to a regular file.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static FileStream OpenRead(string path)
    {
        var kind = FileKinds.Of(path);
        if (kind is not (FileKind.Regular or FileKind.Missing))
            throw new NotRegularFileException(kind);
        return File.OpenRead(path);
    }
}

/// <summary>Thrown where a regular file is required and the path leads to something else.</summary>
public sealed class NotRegularFileException : IOException
{
    internal NotRegularFileException(FileKind kind)
        : base(
            kind switch
            {
                FileKind.Folder => "is a folder, not a file",
                FileKind.Pipe => "is a pipe, not a file",
                FileKind.Device => "is a device, not a file",
                FileKind.Socket => "is a socket, not a file",
                FileKind.LinkInCircle => "is a link that leads in a circle",
                FileKind.Endless => "is made by the system when it is read, and is not a file that is stored",
                _ => "is empty, or is not a file",
            }
        ) { }
}
