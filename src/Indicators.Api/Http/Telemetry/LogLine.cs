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

    /// <param name="isForPeople">Words instead of JSON.</param>
    /// <param name="level">How grave it is.</param>
    /// <param name="message">What happened.</param>
    /// <param name="members">More about it.</param>
    public static ReadOnlyMemory<byte> Of(
        bool isForPeople,
        LogLevel level,
        string message,
        IEnumerable<KeyValuePair<string, object?>> members
    )
    {
        var now = DateTimeOffset.UtcNow;
        if (isForPeople)
        {
            var words = string.Join(
                ' ',
                members.Where(member => member.Value is not null).Select(member => $"{member.Key}={Text(member.Value)}")
            );
            return Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{now:HH:mm:ss.fff} {NameOf(level)} {OneLine(message)}{(words.Length > 0 ? "  " : "")}{OneLine(words)}\n"
                )
            );
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            json.WriteString("level", NameOf(level));
            json.WriteString("message", message);
            foreach (var (name, value) in members)
                Write(json, name, value);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
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
