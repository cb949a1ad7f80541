using System.Runtime.InteropServices;

namespace Indicators.Meaning;

/// <summary>The heap of the C library, in which ONNX Runtime works.</summary>
internal static class NativeHeap
{
    /// <summary>Returns what was freed to the system: reading a model leaves tens of megabytes that glibc keeps.</summary>
    public static void Trim()
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = MallocTrim(0);
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            // Other C libraries than glibc have no such function, and no need of it.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MallocTrim(nuint pad);
}
