using System.Text.Json;
using Indicators.Api.Http.Problems;
using Indicators.Api.Mcp.Calls;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Indicators.Api.Mcp;

/// <summary>
/// Explains failures to assistants. Those of this service are logged; those of the client are not, beyond the line of each request. The
/// library would log both with their stack traces.
/// </summary>
internal static partial class McpFailures
{
    /// <summary>The category of what the library logs.</summary>
    public const string OfLibrary = "ModelContextProtocol";

    /// <summary>Failures of a tool are its result, with a code and what to do.</summary>
    public static async ValueTask<CallToolResult> OfToolAsync(Func<ValueTask<CallToolResult>> call, IServiceProvider? services)
    {
        try
        {
            return await call();
        }
        catch (ApiFault fault)
        {
            return Error(fault.InWords);
        }
        catch (Exception wrong) when (IsOfClient(wrong))
        {
            return Error($"invalid-arguments: {Detail(wrong)} Look at the tool's input schema.");
        }
        catch (Exception failure) when (IsOurs(failure))
        {
            Failed(LogOf(services), "tool", failure);
            return Error($"{ProblemTypes.InternalError.Code}: {ProblemTypes.InternalError.Title}. Try again, or ask another way.");
        }
    }

    /// <summary>Failures of a prompt or a resource are errors of the protocol.</summary>
    /// <param name="what">What is asked for.</param>
    /// <param name="call">Answers.</param>
    /// <param name="services">The services of the request.</param>
    public static async ValueTask<T> OfAsync<T>(string what, Func<ValueTask<T>> call, IServiceProvider? services)
    {
        try
        {
            return await call();
        }
        catch (ApiFault fault)
        {
            throw new McpProtocolException(fault.InWords, McpErrorCode.InternalError);
        }
        catch (Exception wrong) when (IsOfClient(wrong))
        {
            throw new McpProtocolException(Detail(wrong), McpErrorCode.InvalidParams);
        }
        catch (Exception failure) when (IsOurs(failure))
        {
            Failed(LogOf(services), what, failure);
            throw new McpProtocolException(ProblemTypes.InternalError.Title, McpErrorCode.InternalError);
        }
    }

    private static bool IsOfClient(Exception failure) => failure is ArgumentException or JsonException or FormatException;

    private static bool IsOurs(Exception failure) => failure is not (OperationCanceledException or McpException);

    private static string Detail(Exception wrong) =>
        wrong.Message.Replace(" (Parameter 'arguments')", "", StringComparison.Ordinal).Split(" Path: ")[0];

    private static CallToolResult Error(string text) => new() { IsError = true, Content = [new TextContentBlock { Text = text }] };

    private static ILogger LogOf(IServiceProvider? services) =>
        services!.GetRequiredService<ILoggerFactory>().CreateLogger("Indicators.Mcp");

    [LoggerMessage(LogLevel.Error, "A {What} failed")]
    private static partial void Failed(ILogger log, string what, Exception failure);
}
