namespace Indicators.Api.Resources.Releases.Package;

/// <summary>A file of the package. Its bytes are the same every time.</summary>
/// <param name="Name">Path within the package.</param>
/// <param name="WriteAsync">Writes the bytes.</param>
internal sealed record PackageFile(string Name, Func<Stream, CancellationToken, Task> WriteAsync)
{
    public static PackageFile Of(string name, byte[] bytes) =>
        new(name, (stream, cancellation) => stream.WriteAsync(bytes, cancellation).AsTask());
}

/// <summary>Length and checksums of a file.</summary>
/// <param name="Length">Length in bytes.</param>
/// <param name="Crc32">CRC-32 as used in ZIP.</param>
/// <param name="Sha256">SHA-256 in lower-case hex.</param>
internal sealed record PackageFileSum(long Length, uint Crc32, string Sha256);
