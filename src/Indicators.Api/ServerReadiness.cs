using Indicators.Api.Http.Operations;
using Microsoft.AspNetCore.Builder;

namespace Indicators.Api;

/// <summary>Whether a server can answer, as <c>/health/ready</c> tells it.</summary>
public static class ServerReadiness
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>How long a database may take for its first answer before that is reported.</summary>
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(2);

    /// <summary>Waits until a started server has its database, the schema that it needs and a release.</summary>
    /// <param name="server">The server.</param>
    /// <param name="report">Called with each reason why it is not ready yet.</param>
    /// <param name="stop">Ends the waiting with an <see cref="OperationCanceledException"/>.</param>
    public static async Task WhenReadyAsync(this WebApplication server, Action<string> report, CancellationToken stop)
    {
        var releases = server.Services.GetRequiredService<IReleaseSource>();
        string? reported = null;
        for (var waited = TimeSpan.Zero; releases.Unready is { } reason; waited += LookEvery)
        {
            var isKnown = releases.Known is not null || releases.Lost.IsCancellationRequested || waited > FirstAnswer;
            if (isKnown && reason.Code != reported)
            {
                reported = reason.Code;
                report(reason.Title);
            }

            await Task.Delay(LookEvery, stop);
        }
    }
}
