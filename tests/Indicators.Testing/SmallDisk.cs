using System.Security.Cryptography;
using Indicators.Cluster;

namespace Indicators.Testing;

/// <summary>A small disk (tmpfs, which only root can mount) that can be filled; see <see cref="ScratchServer.NoDisk"/>.</summary>
public sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>A folder on it that does not exist yet.</summary>
    public string DataFolder => Path.Combine(_folder, "data");

    private string Ballast => Path.Combine(_folder, "ballast");

    /// <summary>Mounts one.</summary>
    /// <param name="megabytes">Its size.</param>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        var folder = Folder();
        var mounted = await SystemCommand.RunAsync(["mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0755", "none", folder]);
        return mounted.Succeeded ? new SmallDisk(folder) : throw new InvalidOperationException(mounted.Error);
    }

    /// <summary>Makes a folder below /tmp that any user can enter.</summary>
    public static string Folder() =>
        Directory.CreateDirectory($"/tmp/indicators-up-{RandomNumberGenerator.GetHexString(8, lowercase: true)}").FullName;

    /// <summary>Fills it but for some kilobytes.</summary>
    public void Fill(int leaveKilobytes) => Fill(Ballast, leaveKilobytes);

    /// <summary>Fills the disk of a file by lengthening it.</summary>
    public static void Fill(string file, int leaveKilobytes)
    {
        using var ballast = new FileStream(file, FileMode.Append);
        var block = new byte[4096];
        while (new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace > leaveKilobytes * 1024L)
            ballast.Write(block);
    }

    /// <summary>Frees what <see cref="Fill(int)"/> took.</summary>
    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await SystemCommand.RunAsync(["umount", "--lazy", _folder]);
        Directory.Delete(_folder, recursive: true);
    }
}
