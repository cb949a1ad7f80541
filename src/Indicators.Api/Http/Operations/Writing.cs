using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Operations;

/// <summary>The result of a format: a body that is ready to write, or a problem.</summary>
internal abstract record Writing
{
    /// <summary>A body that is streamed.</summary>
    public static Writing Of(Func<Stream, CancellationToken, Task> write) => new Ready(null, write);

    /// <summary>A body in memory.</summary>
    public static Writing Of(ReadOnlyMemory<byte> body) =>
        new Ready(body.Length, (stream, cancellation) => stream.WriteAsync(body, cancellation).AsTask());

    /// <summary>A body that is streamed and has a known length.</summary>
    public static Writing Of(long length, Func<Stream, CancellationToken, Task> write) => new Ready(length, write) { IsStreamed = true };

    public static Writing Of(Problem problem) => new Refused(problem);

    /// <param name="Length">Length in bytes; null if not known in advance.</param>
    /// <param name="WriteAsync">Writes the body, at the speed of the client.</param>
    public sealed record Ready(long? Length, Func<Stream, CancellationToken, Task> WriteAsync) : Writing
    {
        /// <summary>Whether the speed of the client determines how fast it is produced.</summary>
        public bool IsStreamed { get; init; } = Length is null;
    }

    public sealed record Refused(Problem Problem) : Writing;
}
