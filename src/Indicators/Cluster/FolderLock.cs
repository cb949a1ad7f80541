using System.Globalization;

namespace Indicators.Cluster;

/// <summary>
/// An exclusive lock on a file, held by this process. The kernel (flock) releases it when the process ends, however it ends,
/// so a lock is never stale.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null if another process holds it.</summary>
    /// <exception cref="IOException">The file cannot be created or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file cannot be created or written.</exception>
    public static FolderLock? TryTake(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsLocked(e))
        {
            return null;
        }
        file.SetLength(0);
        file.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        file.Flush();
        return new FolderLock(file);
    }

    /// <summary>The id of the process that holds the lock, as it wrote it.</summary>
    public static async Task<string> HolderAsync(string path, CancellationToken cancel)
    {
        // .NET refuses to open a file that another process has locked, even for reading.
        var read = await SystemCommand.RunAsync(["cat", path], cancel: cancel);
        return read.Succeeded && read.Output.Length > 0 ? read.Output.Trim() : "unknown";
    }

    public void Dispose() => _file.Dispose();

    /// <summary>EWOULDBLOCK is 11 on Linux and 35 on macOS and the BSDs. .NET stores errno in HResult.</summary>
    private static bool IsLocked(IOException e) => e.HResult == (OperatingSystem.IsLinux() ? 11 : 35);
}
