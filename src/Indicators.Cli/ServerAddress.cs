namespace Indicators.Cli;

/// <summary>The file in the data folder with the address of the server that runs on it.</summary>
internal sealed class ServerAddress : IDisposable
{
    private const string Name = "address";

    private readonly string _file;

    private ServerAddress(string file) => _file = file;

    /// <summary>Writes the file; disposing removes it.</summary>
    public static ServerAddress? Write(string? dataFolder, string url)
    {
        if (dataFolder is null || !Directory.Exists(dataFolder))
            return null;
        var file = Path.Combine(dataFolder, Name);
        File.WriteAllText(file, url);
        return new ServerAddress(file);
    }

    /// <summary>The address of the server that runs on the folder; null if none runs.</summary>
    public static Uri? Find(string dataFolder)
    {
        var file = Path.Combine(dataFolder, Name);
        if (!File.Exists(file) || !Uri.TryCreate(File.ReadAllText(file), UriKind.Absolute, out var url))
            return null;
        // A server that was killed leaves its address behind.
        try
        {
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
            using var answer = client.Send(new HttpRequestMessage(HttpMethod.Get, new Uri(url, "/health/live")));
            return answer.IsSuccessStatusCode ? url : null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    public void Dispose() => File.Delete(_file);
}
