using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Indicators.Api.Http.Telemetry;

/// <summary>A line of the log: an object of JSON for programs, or words for people.</summary>
internal static class LogLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The message of the line of a request.</summary>
    public const string Request = "request";

    /// <summary>There is a line for each request, so a thread writes all of its lines with the same objects.</summary>
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _kept;

    /// <summary>A line, valid until the thread asks for the next one.</summary>
    /// <param name="isForPeople">Words instead of JSON.</param>
    /// <param name="level">How grave it is.</param>
    /// <param name="message">What happened.</param>
    /// <param name="members">More about it.</param>
    public static ReadOnlySpan<byte> Of(
        bool isForPeople,
        LogLevel level,
        string message,
        IEnumerable<KeyValuePair<string, object?>> members
    )
    {
        if (isForPeople)
            return OfWords(level, message, members);
        var (buffer, json) = Begin(level, message);
        foreach (var (name, value) in members)
            Write(json, name, value);
        return End(buffer, json);
    }

    /// <summary>The line of a request.</summary>
    public static ReadOnlySpan<byte> Of(bool isForPeople, LogLevel level, in RequestLine request)
    {
        if (isForPeople)
            return OfWords(level, Request, request.Members);
        var (buffer, json) = Begin(level, Request);
        json.WriteString("traceId"u8, request.TraceId);
        json.WriteString("method"u8, request.Method);
        json.WriteString("route"u8, request.Route);
        json.WriteNumber("status"u8, request.Status);
        json.WriteNumber("milliseconds"u8, Math.Round(request.Milliseconds, 2));
        return End(buffer, json);
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Begin(LogLevel level, string message)
    {
        if (_kept is not { } kept)
        {
            var made = new ArrayBufferWriter<byte>(512);
            _kept = kept = (made, new Utf8JsonWriter(made, Options));
        }

        var (buffer, json) = kept;
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        Span<byte> time = stackalloc byte[24];
        DateTime.UtcNow.TryFormat(time, out var length, "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        json.WriteStartObject();
        json.WriteString("time"u8, time[..length]);
        json.WriteString("level"u8, NameOf(level));
        json.WriteString("message"u8, message);
        return kept;
    }

    private static ReadOnlySpan<byte> End(ArrayBufferWriter<byte> buffer, Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenSpan;
    }

    private static byte[] OfWords(LogLevel level, string message, IEnumerable<KeyValuePair<string, object?>> members)
    {
        var words = string.Join(
            ' ',
            members.Where(member => member.Value is not null).Select(member => $"{member.Key}={Text(member.Value)}")
        );
        return Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{DateTime.UtcNow:HH:mm:ss.fff} {NameOf(level)} {OneLine(message)}{(words.Length > 0 ? "  " : "")}{OneLine(words)}\n"
            )
        );
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteNumber(name, Math.Round(number, 2));
                break;
            default:
                json.WriteString(name, Text(value));
                break;
        }
    }

    private static string Text(object? value) =>
        value is double number
            ? number.ToString("0.##", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string NameOf(LogLevel level) =>
        level switch
        {
            LogLevel.Critical => "critical",
            LogLevel.Error => "error",
            LogLevel.Warning => "warning",
            LogLevel.Information => "info",
            _ => "debug",
        };
}

/// <summary>What is logged of a request.</summary>
internal readonly record struct RequestLine(string TraceId, string Method, string Route, int Status, double Milliseconds)
{
    public IEnumerable<KeyValuePair<string, object?>> Members =>
        [new("traceId", TraceId), new("method", Method), new("route", Route), new("status", Status), new("milliseconds", Milliseconds)];
}
