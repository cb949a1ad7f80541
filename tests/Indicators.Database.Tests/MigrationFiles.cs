namespace Indicators.Database.Tests;

/// <summary>A folder of little migrations that a test writes itself.</summary>
internal sealed class MigrationFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("indicators-migrations-").FullName;

    public MigrationFiles With(string file, string sql)
    {
        File.WriteAllText(Path.Combine(Folder, file), sql);
        return this;
    }

    public MigrationFiles Without(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
