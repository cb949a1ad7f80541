using System.Globalization;
using System.Net;

namespace Indicators.Api.Http.Settings;

/// <summary>Reads the settings of the service and finds everything that is wrong with them.</summary>
internal sealed class SettingsReader
{
    private readonly IConfigurationSection _section;
    private readonly List<string> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    private SettingsReader(IConfiguration configuration) => _section = configuration.GetSection(ServiceSettings.Section);

    /// <exception cref="SettingsException">Something is wrong; the exception names all of it.</exception>
    public static ServiceSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var usual = new ServiceSettings();
        var settings = usual with
        {
            Connections = reader.Number(nameof(usual.Connections), 1, 1_000_000) ?? usual.Connections,
            ConnectionsPerClient = reader.Number(nameof(usual.ConnectionsPerClient), 1, 1_000_000) ?? usual.ConnectionsPerClient,
            KeepAlive = reader.Seconds(nameof(usual.KeepAlive), 1, 3600) ?? usual.KeepAlive,
            HeaderTimeout = reader.Seconds(nameof(usual.HeaderTimeout), 1, 300) ?? usual.HeaderTimeout,
            SlowestRate = reader.Number(nameof(usual.SlowestRate), 0, 1_000_000) ?? usual.SlowestRate,
            RequestsPerMinute = reader.Number(nameof(usual.RequestsPerMinute), 0, 100_000_000),
            KeptAnswersMegabytes = reader.Number(nameof(usual.KeptAnswersMegabytes), 0, 100_000) ?? usual.KeptAnswersMegabytes,
            TraceFiguresInMemory = reader.Number(nameof(usual.TraceFiguresInMemory), 0, 100_000_000) ?? usual.TraceFiguresInMemory,
            TraceMeaning = reader.Flag(nameof(usual.TraceMeaning)) ?? usual.TraceMeaning,
            AnswersAtOnce = reader.Number(nameof(usual.AnswersAtOnce), 1, 10_000),
            PublicUrl = reader.Url(nameof(usual.PublicUrl), pathAllowed: true),
            Hosts = reader.List<string>(nameof(usual.Hosts), TryReadHost, "a host name such as data.example.org") ?? usual.Hosts,
            TrustedProxies =
                reader.List<IPNetwork>(nameof(usual.TrustedProxies), TryReadNetwork, "an address or a network such as 10.0.0.0/8")
                ?? usual.TrustedProxies,
            OperatorsUrl = reader.Url(nameof(usual.OperatorsUrl), pathAllowed: false),
            LogsRequests = reader.Flag(nameof(usual.LogsRequests)) ?? usual.LogsRequests,
            Drain = reader.Seconds(nameof(usual.Drain), 0, 600) ?? usual.Drain,
        };
        reader.FindUnknown();
        return reader._problems.Count == 0 ? settings : throw new SettingsException(reader._problems);
    }

    private string? Text(string name)
    {
        _known.Add(name);
        return _section[name] is { Length: > 0 } text ? text.Trim() : null;
    }

    private int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        return Wrong<int>(name, text, $"a whole number from {least} to {most}");
    }

    private TimeSpan? Seconds(string name, int least, int most) =>
        Number(name, least, most) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private bool? Flag(string name) =>
        Text(name) is not { } text ? null
        : bool.TryParse(text, out var flag) ? flag
        : Wrong<bool>(name, text, "true or false");

    private Uri? Url(string name, bool pathAllowed)
    {
        if (Text(name) is not { } text)
            return null;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url.Query.Length == 0
            && url.Fragment.Length == 0
            && (pathAllowed || url.AbsolutePath == "/")
        )
            return url;
        Wrong<int>(name, text, "an address such as https://data.example.org");
        return null;
    }

    private List<T>? List<T>(string name, TryRead<T> tryRead, string form)
    {
        if (Text(name) is not { } text)
            return null;
        var all = new List<T>();
        foreach (var one in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (tryRead(one, out var value))
                all.Add(value);
            else
                Wrong<int>(name, one, form);
        }

        return all;
    }

    private T? Wrong<T>(string name, string text, string form)
        where T : struct
    {
        _problems.Add($"{ServiceSettings.Section}:{name} is '{text}', and must be {form}");
        return null;
    }

    private void FindUnknown()
    {
        foreach (var child in _section.GetChildren().Where(child => !_known.Contains(child.Key)))
            _problems.Add(
                $"{ServiceSettings.Section}:{child.Key} is not a setting; the settings are "
                    + string.Join(", ", _known.Order(StringComparer.Ordinal))
            );
    }

    private static bool TryReadHost(string text, out string host)
    {
        host = text;
        return Uri.CheckHostName(text) != UriHostNameType.Unknown;
    }

    private static bool TryReadNetwork(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;
        if (!IPAddress.TryParse(text, out var address))
            return false;
        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }

    private delegate bool TryRead<T>(string text, out T value);
}
