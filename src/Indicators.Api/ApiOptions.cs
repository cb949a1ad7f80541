using Indicators.Api.Http.Operations;
using Npgsql;

namespace Indicators.Api;

/// <summary>What a server is started with.</summary>
public sealed record ApiOptions
{
    /// <summary>Connections as the reader; see <c>DatabaseConnection.Reader</c>. Nothing is opened before the first request.</summary>
    public required NpgsqlDataSource Database { get; init; }

    /// <summary>URLs to listen on; port 0 takes a free one. Null: the environment decides (<c>ASPNETCORE_URLS</c>).</summary>
    public IReadOnlyList<string>? Urls { get; init; }

    /// <summary>How long a request may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many rows are answered at once to who asks for a table and gives no limit.</summary>
    public int MaxUnpagedRows { get; init; } = 100_000;

    /// <summary>
    /// Whether the server traces some claims after it has started, so that the first caller does not wait while the index is read and the
    /// code is compiled.
    /// </summary>
    public bool WarmsUp { get; init; }

    /// <summary>The least level that is logged to the console; null: the environment decides.</summary>
    public LogLevel? LogLevel { get; init; }

    /// <summary>What can be asked of the content.</summary>
    internal IReadOnlyList<Operation> Operations { get; init; } = Api.Operations.All;

    /// <summary>Parts that the server has besides the API, such as the pages of the explorer.</summary>
    public IReadOnlyList<IServerPart> Parts { get; init; } = [];

    /// <summary>Arguments of the command line, for the host.</summary>
    public string[] Arguments { get; init; } = [];
}
