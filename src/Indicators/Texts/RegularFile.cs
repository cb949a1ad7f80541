namespace Indicators.Texts;

/// <summary>
/// Reads files whole. Pipes and devices have no length, and are not opened: a pipe keeps its reader waiting, and a device may never end.
/// Links are followed.
/// </summary>
internal static class RegularFile
{
    /// <summary>The bytes of a file; none if it is a pipe or a device.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="most">The largest number of bytes.</param>
    /// <exception cref="IOException">The file is missing, cannot be read or is larger.</exception>
    public static byte[] ReadAllBytes(string path, long most)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var length = new FileInfo(target).Length;
        if (length > most)
            throw new IOException($"the file has {length} bytes; it may have at most {most}");
        if (length == 0)
            return [];
        using var file = File.OpenRead(target);
        var bytes = new byte[length];
        return bytes[..file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
