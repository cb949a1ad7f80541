using Indicators.Trace;

namespace Indicators.Api;

/// <summary>
/// Reads a text of no meaning when the server has started: the patterns by which texts are read are compiled when they are first used, and the first who
/// asks would wait for it.
/// </summary>
internal sealed class FirstReading : BackgroundService
{
    private const string Text = "In March 2021 Germany owed Japan about 3.5 billion dollars, exported 20 percent of its honey to it and hosted 100 students from there.";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => QueryReader.Read(Text, new TraceVocabulary([], [], [], [])), stoppingToken);
}
