using Indicators.Api.Http.Operations;
using Indicators.Model;
using Npgsql;

namespace Indicators.Api;

/// <summary>Settings with which a server starts.</summary>
public sealed record ApiOptions
{
    /// <summary>Connects as the reader; see <c>DatabaseConnection.Reader</c>. Opened by the first request.</summary>
    public required NpgsqlDataSource Database { get; init; }

    /// <summary>URLs to listen on; port 0 chooses a free port. Null: the environment decides (<c>ASPNETCORE_URLS</c>).</summary>
    public IReadOnlyList<string>? Urls { get; init; }

    /// <summary>Time limit of a request.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Base address of links if no request names one, as on standard input.</summary>
    public Uri PublicAddress { get; init; } = new("http://127.0.0.1:8080");

    /// <summary>Maximum number of table rows returned at once if no limit is given.</summary>
    public int MaxUnpagedRows { get; init; } = 100_000;

    /// <summary>
    /// Whether the server traces some claims after starting, so that the first client does not wait for the index and for compilation.
    /// </summary>
    public bool WarmsUp { get; init; }

    /// <summary>The dataset's own words, empty if it has none. General English is always available.</summary>
    public Vocabulary Words { get; init; } = Vocabulary.Empty;

    /// <summary>Minimum level of console logging; null: the environment decides.</summary>
    public LogLevel? LogLevel { get; init; }

    /// <summary>Receives the log, including a line for each request. Null: the host's own logging, without request lines.</summary>
    public Stream? Log { get; init; }

    /// <summary>Whether <see cref="Log"/> is written for people; otherwise its lines are JSON.</summary>
    public bool LogIsForPeople { get; init; }

    /// <summary>The operations to serve.</summary>
    internal IReadOnlyList<Operation> Operations { get; init; } = Api.Operations.All;

    /// <summary>Parts that the server has besides the API, such as the pages of the explorer.</summary>
    public IReadOnlyList<IServerPart> Parts { get; init; } = [];

    /// <summary>Command-line arguments for the host.</summary>
    public string[] Arguments { get; init; } = [];
}
