using Indicators.Model;

namespace Indicators.Api.Tests;

/// <summary>
/// The release of <typeparamref name="T"/> on one server for all classes that only read it, because starting a server takes longer than
/// most of their tests. A class that changes the database, or observes the server, uses <typeparamref name="T"/> itself.
/// </summary>
public abstract class SharedServed<T> : Served
    where T : Served, new()
{
    /// <summary>Started by the first class that uses it. It ends with the process, as the cluster does.</summary>
    private static readonly Lazy<Task<T>> One = new(async () =>
    {
        var served = new T();
        await served.InitializeAsync();
        return served;
    });

    public override async Task InitializeAsync() => Share(await One.Value);

    public override Task DisposeAsync() => Task.CompletedTask;

    public override Task ExecuteAsync(string sql) => throw ReadOnly();

    public override Task ImportAsync(string version, string published, Func<Release, Release>? change = null) => throw ReadOnly();

    private static InvalidOperationException ReadOnly() => new($"other classes read the same database: use {typeof(T).Name} to change it");
}

/// <summary>The made-up release with its texts, for classes that only read it.</summary>
public sealed class ReadOnlyServed : SharedServed<Served>;

/// <summary>The made-up release without its texts, for classes that only read it.</summary>
public sealed class ReadOnlyServedWithoutTexts : SharedServed<ServedWithoutTexts>;

/// <summary>The project's own seeds, for classes that only read them.</summary>
public sealed class ReadOnlyServedSeeds : SharedServed<ServedSeeds>;
