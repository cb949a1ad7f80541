using System.Net;

namespace Indicators.Api.Http.Settings;

/// <summary>What an operator may set, in the section <c>Indicators</c> of the configuration.</summary>
internal sealed record ServiceSettings
{
    /// <summary>Name of the section. Environment variables begin with <c>Indicators__</c>.</summary>
    public const string Section = "Indicators";

    /// <summary>Connections of all clients that may be open at once.</summary>
    public int Connections { get; init; } = 4096;

    /// <summary>Connections of one client that may be open at once.</summary>
    public int ConnectionsPerClient { get; init; } = 1024;

    /// <summary>How long a connection without a request stays open.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the line and the headers of a request may take.</summary>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Slowest rate of a body in either direction, in bytes a second.</summary>
    public int SlowestRate { get; init; } = 1000;

    /// <summary>Requests of one client a minute; 0 for any number, null for the usual one.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>Memory for kept answers, in megabytes; 0 keeps none.</summary>
    public int KeptAnswersMegabytes { get; init; } = 64;

    /// <summary>
    /// Most figures of a release that the trace keeps in memory, at 1.3 kB each. Those of a larger release are found in the database.
    /// </summary>
    public int TraceFiguresInMemory { get; init; } = 150_000;

    /// <summary>
    /// Whether questions are also matched by their meaning, if the sentence model is installed. It takes 140 MB once a question is asked.
    /// </summary>
    public bool TraceMeaning { get; init; } = true;

    /// <summary>Answers computed at once; null to derive it from the database and the processors.</summary>
    public int? AnswersAtOnce { get; init; }

    /// <summary>Address under which clients reach the service; null to use the one that they name.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Names that clients may use for the service besides addresses of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Addresses and networks of proxies whose forwarded headers are trusted.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Whether an address is that of such a proxy.</summary>
    public bool IsTrusted(IPAddress? address) =>
        address is not null
        && TrustedProxies.Count > 0
        && TrustedProxies.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    /// <summary>Where <c>/metrics</c> and the health checks are served for operators; null for nowhere.</summary>
    public Uri? OperatorsUrl { get; init; }

    /// <summary>Whether a line is logged for each request.</summary>
    public bool LogsRequests { get; init; } = true;

    /// <summary>How long open requests may take to end when the service stops.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(10);
}
