using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Operations;

/// <summary>The result of a format: a body that is ready to write, or a problem.</summary>
internal abstract record Writing
{
    /// <summary>A body that is streamed.</summary>
    public static Writing Of(Func<Stream, CancellationToken, Task> write) => new Ready(null, write);

    /// <summary>A body in memory.</summary>
    public static Writing Of(ReadOnlyMemory<byte> body) =>
        new Ready(body.Length, (stream, cancellation) => stream.WriteAsync(body, cancellation).AsTask()) { Body = body };

    /// <summary>A body that is streamed and whose length is known.</summary>
    public static Writing Of(long length, Func<Stream, CancellationToken, Task> write) => new Ready(length, write);

    public static Writing Of(Problem problem) => new Refused(problem);

    /// <param name="Length">Bytes; null if they are not known before.</param>
    /// <param name="WriteAsync">Writes the body.</param>
    public sealed record Ready(long? Length, Func<Stream, CancellationToken, Task> WriteAsync) : Writing
    {
        /// <summary>The whole body where it is in memory.</summary>
        public ReadOnlyMemory<byte>? Body { get; init; }

        /// <summary>Whether it is read from the database while it is sent.</summary>
        public bool IsStreamed => Body is null;
    }

    public sealed record Refused(Problem Problem) : Writing;
}
