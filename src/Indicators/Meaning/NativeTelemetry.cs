using System.Runtime.InteropServices;

namespace Indicators.Meaning;

/// <summary>
/// Keeps ONNX Runtime from reporting its use to its makers: it else opens a database in the user's cache folder, and sends what it counts.
/// </summary>
internal static class NativeTelemetry
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";

    /// <summary>To be called before anything else of the runtime, which reads the variable once.</summary>
    public static void Disable()
    {
        Environment.SetEnvironmentVariable(Variable, "1");
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            // .NET keeps an environment of its own, which a native library does not see.
            _ = SetEnvironment(Variable, "1", 1);
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            // A system without a C library of this name does not load the runtime either.
        }
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(string name, string value, int overwrite);
}
