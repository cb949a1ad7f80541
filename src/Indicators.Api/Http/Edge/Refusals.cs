using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.Connections;

namespace Indicators.Api.Http.Edge;

/// <summary>
/// Adds a problem body to responses that Kestrel sends without one when it cannot read a request (a NUL in the path, no Host, unterminated
/// headers).
/// </summary>
internal static class Refusals
{
    /// <summary>
    /// What Kestrel sends to a client of HTTP/2 in place of an answer: a GOAWAY frame of 8 bytes, no stream, HTTP_1_1_REQUIRED
    /// (RFC 9113, 6.8).
    /// </summary>
    private static ReadOnlySpan<byte> Http2Refusal => [0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 13];

    /// <summary>Connection middleware.</summary>
    /// <param name="refused">Told the trace id and the kind of each such problem.</param>
    public static Func<ConnectionDelegate, ConnectionDelegate> Explain(Action<string, ProblemType> refused) =>
        next =>
            connection =>
            {
                connection.Transport = new Transport(connection.Transport, connection.ConnectionId, refused);
                return next(connection);
            };

    private static ReadOnlyMemory<byte> Answer(ProblemType type, string trace)
    {
        var body = JsonSerializer.Serialize(
            new Problem
            {
                Type = type.Type,
                Title = type.Title,
                Status = type.Status,
                Detail = type.Description,
                Instance = "/",
                Code = type.Code,
                Errors = [],
                TraceId = trace,
            },
            ApiJson.Options
        );
        return Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {type.Status} {Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(type.Status)}\r\n"
                + $"Content-Type: {ProblemResponse.MediaType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n"
                + $"Connection: close\r\nDate: {DateTimeOffset.UtcNow:r}\r\n"
                + $"{Headers.OfRefusals}Cache-Control: no-store\r\n{(type.Status == 405 ? $"Allow: {Verbs.Allowed}\r\n" : "")}\r\n"
                + body
        );
    }

    private sealed class Transport(IDuplexPipe inner, string trace, Action<string, ProblemType> refused) : IDuplexPipe
    {
        public PipeReader Input => inner.Input;

        public PipeWriter Output { get; } = new Writer(inner.Output, trace, refused);
    }

    /// <summary>Forwards everything, but replaces a complete refusal that is about to be sent.</summary>
    private sealed class Writer(PipeWriter inner, string trace, Action<string, ProblemType> refused) : PipeWriter
    {
        private Memory<byte> _handedOut;

        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => inner.UnflushedBytes;

        public override Memory<byte> GetMemory(int sizeHint = 0) => _handedOut = inner.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override void Advance(int bytes)
        {
            var sent = _handedOut.Span[..bytes];
            if (!IsRefusal(sent, out var type))
            {
                if (sent.SequenceEqual(Http2Refusal))
                    refused(trace, ProblemTypes.HttpVersionNotSupported);
                inner.Advance(bytes);
                return;
            }

            inner.Write(Answer(type, trace).Span);
            refused(trace, type);
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
            inner.FlushAsync(cancellationToken);

        public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
        {
            if (source.Span.SequenceEqual(Http2Refusal))
                refused(trace, ProblemTypes.HttpVersionNotSupported);
            return inner.WriteAsync(source, cancellationToken);
        }

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

        /// <summary>Our own responses never close the connection with an empty body.</summary>
        private static bool IsRefusal(ReadOnlySpan<byte> sent, [NotNullWhen(true)] out ProblemType? type)
        {
            type = null;
            if (
                !(sent.StartsWith("HTTP/1.1 4"u8) || sent.StartsWith("HTTP/1.1 505"u8))
                || sent.IndexOf("\r\nContent-Length: 0\r\n"u8) < 0
                || sent.IndexOf("\r\nConnection: close\r\n"u8) < 0
            )
                return false;
            type = Encoding.ASCII.GetString(sent[9..12]) switch
            {
                "400" => ProblemTypes.MalformedRequest,
                "405" => ProblemTypes.MethodNotAllowed,
                "408" => ProblemTypes.RequestTimeout,
                "414" => ProblemTypes.UriTooLong,
                "431" => ProblemTypes.HeadersTooLarge,
                "505" => ProblemTypes.HttpVersionNotSupported,
                _ => null,
            };
            return type is not null && sent.EndsWith("\r\n\r\n"u8);
        }
    }
}
