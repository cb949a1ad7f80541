namespace Indicators.Database;

/// <summary>One step of the schema, read from a file.</summary>
/// <param name="Version">The number in the file name. Numbers start at 1 and have no gaps.</param>
/// <param name="Name">The rest of the file name, without <c>.sql</c>.</param>
/// <param name="Sql">The file's text with LF line ends.</param>
/// <param name="Checksum">SHA-256 of <paramref name="Sql"/> in UTF-8, lower-case hex.</param>
public sealed record Migration(int Version, string Name, string Sql, string Checksum)
{
    /// <summary>The file's name.</summary>
    public string File => $"{Version:0000}_{Name}.sql";
}
