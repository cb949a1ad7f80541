namespace Indicators.Api.Resources.Releases.Package;

/// <summary>A file of the package: its bytes are the same whenever it is written.</summary>
/// <param name="Name">Path within the package.</param>
/// <param name="WriteAsync">Writes the bytes.</param>
internal sealed record PackageFile(string Name, Func<Stream, CancellationToken, Task> WriteAsync)
{
    public static PackageFile Of(string name, byte[] bytes) =>
        new(name, (stream, cancellation) => stream.WriteAsync(bytes, cancellation).AsTask());
}

/// <summary>What is known of a file's bytes.</summary>
/// <param name="Length">How many.</param>
/// <param name="Crc32">CRC-32 as ZIP has it.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record PackageFileSum(long Length, uint Crc32, string Sha256);
