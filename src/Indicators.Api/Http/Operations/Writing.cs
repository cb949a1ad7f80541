using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Operations;

/// <summary>What a format makes of an answer: a body that is ready to be written, or a problem.</summary>
internal abstract record Writing
{
    /// <summary>A body that is written as it comes.</summary>
    public static Writing Of(Func<Stream, CancellationToken, Task> write) => new Ready(null, write);

    /// <summary>A body that is there.</summary>
    public static Writing Of(ReadOnlyMemory<byte> body) =>
        new Ready(body.Length, (stream, cancellation) => stream.WriteAsync(body, cancellation).AsTask());

    /// <summary>A body whose length is known, written as it comes.</summary>
    public static Writing Of(long length, Func<Stream, CancellationToken, Task> write) => new Ready(length, write) { IsStreamed = true };

    public static Writing Of(Problem problem) => new Refused(problem);

    /// <param name="Length">Bytes; null where they are not known before.</param>
    /// <param name="WriteAsync">Writes the body; waits for the client where it is slow.</param>
    public sealed record Ready(long? Length, Func<Stream, CancellationToken, Task> WriteAsync) : Writing
    {
        /// <summary>Whether the client sets the pace at which it is made.</summary>
        public bool IsStreamed { get; init; } = Length is null;
    }

    public sealed record Refused(Problem Problem) : Writing;
}
