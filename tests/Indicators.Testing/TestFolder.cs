namespace Indicators.Testing;

/// <summary>
/// Folders of tests. They lie below one folder of this process, which is removed when it ends; what a killed process left is removed by the
/// next one.
/// </summary>
public static class TestFolder
{
    private const string Prefix = "indicators-tests-";

    private static readonly Lazy<string> OfProcess = new(Make);

    /// <summary>Held until this process ends, however it ends.</summary>
    private static FileStream? _lock;

    /// <summary>Makes an empty folder.</summary>
    /// <param name="purpose">The beginning of its name.</param>
    public static string Create(string purpose)
    {
        var folder = Path.Combine(OfProcess.Value, $"{purpose}-{Guid.NewGuid():N}");
        return Directory.CreateDirectory(folder).FullName;
    }

    private static string Make()
    {
        Sweep();
        var folder = Directory.CreateTempSubdirectory(Prefix).FullName;
        _lock = TryLock(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            _lock?.Dispose();
            Remove(folder);
        };
        return folder;
    }

    private static void Sweep()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            // One without the file is being made.
            if (!File.Exists(LockOf(folder)) || TryLock(folder) is not { } taken)
                continue;
            using (taken)
                Remove(folder);
        }
    }

    private static string LockOf(string folder) => Path.Combine(folder, "lock");

    private static FileStream? TryLock(string folder)
    {
        try
        {
            return new FileStream(LockOf(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception used) when (used is IOException or UnauthorizedAccessException)
        {
            // Another process still uses it, or removes it too.
        }
    }
}
