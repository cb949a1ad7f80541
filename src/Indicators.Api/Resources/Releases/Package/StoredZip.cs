using System.Buffers.Binary;
using System.Text;
using Indicators.Api.Http.Formats;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>
/// A ZIP file (APPNOTE 6.3, without ZIP64) whose entries are stored uncompressed, because compressors change between versions and the file
/// of a release must not. Since checksums are known in advance, so is the total length, entries need no data descriptors, and memory use is
/// constant.
/// </summary>
/// <param name="files">The files in order, with their checksums.</param>
/// <param name="day">Time stamp of every entry: the start of this day.</param>
internal sealed class StoredZip(IReadOnlyList<(PackageFile File, PackageFileSum Sum)> files, DateOnly day)
{
    private const int LocalHeader = 30;
    private const int CentralHeader = 46;
    private const int EndRecord = 22;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Version = 20;

    /// <summary>Length of the whole file in bytes.</summary>
    public long Length =>
        files.Sum(entry => LocalHeader + CentralHeader + (2 * Encoding.UTF8.GetByteCount(entry.File.Name)) + entry.Sum.Length) + EndRecord;

    /// <summary>Writes the file.</summary>
    /// <exception cref="InvalidOperationException">A file does not match its checksum, or the total is larger than 4 GiB.</exception>
    public async Task WriteAsync(Stream target, CancellationToken cancellation)
    {
        if (Length > uint.MaxValue || files.Count > ushort.MaxValue)
            throw new InvalidOperationException($"A ZIP file of {Length} bytes needs ZIP64");
        var central = new MemoryStream();
        var offset = 0L;
        foreach (var (file, sum) in files)
        {
            var name = Encoding.UTF8.GetBytes(file.Name);
            await target.WriteAsync(Local(name, sum), cancellation);
            central.Write(Central(name, sum, offset));
            var counted = new CountingStream(target);
            await file.WriteAsync(counted, cancellation);
            if (counted.Length != sum.Length)
                throw new InvalidOperationException($"{file.Name} has {counted.Length} bytes, and had {sum.Length} before");
            offset += LocalHeader + name.Length + sum.Length;
        }

        var end = new byte[EndRecord];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)files.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)files.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)central.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)offset);
        await target.WriteAsync(central.ToArray(), cancellation);
        await target.WriteAsync(end, cancellation);
    }

    private byte[] Local(byte[] name, PackageFileSum sum)
    {
        var header = new byte[LocalHeader + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        Describe(header.AsSpan(4), name, sum);
        name.CopyTo(header, LocalHeader);
        return header;
    }

    private byte[] Central(byte[] name, PackageFileSum sum, long offset)
    {
        var header = new byte[CentralHeader + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), 0x0300 | Version); // made by Unix: the rights below are those of Unix
        Describe(header.AsSpan(6), name, sum);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(38), 0x81A4u << 16); // a file, rw-r--r--
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), (uint)offset);
        name.CopyTo(header, CentralHeader);
        return header;
    }

    /// <summary>The part that both headers share: version, flags, method, time, checksum, lengths.</summary>
    private void Describe(Span<byte> header, byte[] name, PackageFileSum sum)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(
            header[8..],
            (ushort)(((Math.Max(day.Year, 1980) - 1980) << 9) | (day.Month << 5) | day.Day)
        );
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], sum.Crc32);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], (uint)sum.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], (uint)sum.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)name.Length);
    }
}
