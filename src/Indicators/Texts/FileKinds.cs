using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Indicators.Texts;

/// <summary>What a path leads to.</summary>
internal enum FileKind
{
    Missing,
    Regular,
    Folder,
    Pipe,
    Device,
    Socket,
    LinkInCircle,

    /// <summary>Called regular by the system, but without a length: /proc/kmsg waits, others grow while they are read.</summary>
    Endless,
    Other,
}

/// <summary>Finds out what a path leads to without opening it. .NET tells folders apart, but neither pipes nor devices.</summary>
internal static class FileKinds
{
    private const int CurrentFolder = -100;
    private const int WithoutMounting = 0x800;
    private const uint TypeAndSize = 0x1 | 0x200;
    private const int TooManyLinks = 40;

    public static FileKind Of(string path)
    {
        if (Directory.Exists(path))
            return FileKind.Folder;
        return OperatingSystem.IsLinux() ? OnLinux(path) : Elsewhere(path);
    }

    /// <summary>The layout of statx is the same on all processors: the type is in stx_mode, at byte 28, and the size at byte 40.</summary>
    private static FileKind OnLinux(string path)
    {
        var status = new byte[256];
        if (statx(CurrentFolder, path, WithoutMounting, TypeAndSize, status) != 0)
            return Marshal.GetLastPInvokeError() == TooManyLinks ? FileKind.LinkInCircle : FileKind.Missing;
        return (BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(28)) & 0xF000) switch
        {
            0x8000 => IsStored(path, BinaryPrimitives.ReadInt64LittleEndian(status.AsSpan(40))) ? FileKind.Regular : FileKind.Endless,
            0x4000 => FileKind.Folder,
            0x1000 => FileKind.Pipe,
            0x2000 or 0x6000 => FileKind.Device,
            0xC000 => FileKind.Socket,
            _ => FileKind.Other,
        };
    }

    private static bool IsStored(string path, long size)
    {
        if (size > 0)
            return true;
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
        return !target.StartsWith("/proc/", StringComparison.Ordinal) && !target.StartsWith("/sys/", StringComparison.Ordinal);
    }

    /// <summary>Pipes, sockets and devices have no length.</summary>
    private static FileKind Elsewhere(string path)
    {
        var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        return !file.Exists ? FileKind.Missing
            : file.Length > 0 ? FileKind.Regular
            : FileKind.Other;
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint mask,
        [Out] byte[] status
    );
}
