using System.Diagnostics;

namespace Indicators.Api.Http.Telemetry;

/// <summary>Loggers that write one line for each entry; see <see cref="LogLine"/>.</summary>
[ProviderAlias("Lines")]
internal sealed class LineLoggers(LineWriter writer, bool isForPeople) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Lines(writer, isForPeople, categoryName);

    public void Dispose() { }

    private sealed class Lines(LineWriter writer, bool isForPeople, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var members = new List<KeyValuePair<string, object?>>();
            if (Activity.Current is { } activity)
                members.Add(new("traceId", activity.TraceId.ToHexString()));
            members.Add(new("category", category));
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
                members.AddRange(values.Where(value => value.Key != "{OriginalFormat}"));
            if (exception is not null)
                members.Add(new("exception", exception.ToString()));
            writer.Write(LogLine.Of(isForPeople, logLevel, formatter(state, exception), members));
        }
    }
}
