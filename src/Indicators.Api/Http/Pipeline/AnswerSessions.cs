using Indicators.Api.Http.Admission;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Gives answers a place and a database session, and restarts an answer whose session broke.</summary>
internal sealed class AnswerSessions(DatabaseHosts hosts, IReleaseSource releases, AdmissionLimit admission, PipelineOptions options)
{
    /// <summary>How often an answer is restarted because its connection broke or its release was replaced.</summary>
    private const int Attempts = 4;

    /// <summary>How long a table may take that is sent while it is read.</summary>
    private static readonly TimeSpan StreamTimeout = TimeSpan.FromMinutes(10);

    private long _count;

    /// <summary>Sessions opened since the start; one for each answer that is computed.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>Ends the waiting of a request: after its time, when its client leaves, and when the database is lost.</summary>
    public CancellationTokenSource PatienceOf(HttpContext context)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(releases.Lost, context.RequestAborted);
        patience.CancelAfter(options.RequestTimeout);
        return patience;
    }

    /// <summary>Lets an answer take longer that is sent while it is read.</summary>
    public static void Extend(CancellationTokenSource patience) => patience.CancelAfter(StreamTimeout);

    /// <summary>Returns a session once there is a place, or null if none became free in time.</summary>
    /// <param name="published">The releases on which the answer is based.</param>
    /// <param name="mayChange">Whether the data can change while being read, so that all statements need one snapshot.</param>
    /// <param name="patience">See <see cref="PatienceOf"/>.</param>
    public async ValueTask<Session?> OpenAsync(PublishedReleases published, bool mayChange, CancellationToken patience)
    {
        if (await admission.EnterAsync(patience) is not { } place)
            return null;
        Interlocked.Increment(ref _count);
        return new Session(hosts, place, patience)
        {
            IsSnapshot = mayChange,
            Verify = connection => releases.VerifyAsync(connection, published),
        };
    }

    /// <summary>Answers from the releases that are known, and again where they have changed meanwhile or a connection broke.</summary>
    public async Task<T> AnswerAsync<T>(HttpContext context, Func<PublishedReleases, Task<T>> answer)
    {
        var published = await releases.PublishedAsync(context.RequestAborted);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await answer(published);
            }
            catch (ReleaseMovedException) when (attempt < Attempts)
            {
                published = await releases.RefreshAsync(context.RequestAborted);
            }
            catch (Exception failure)
                when (attempt < Attempts && !context.Response.HasStarted && DatabaseProblems.IsBrokenConnection(failure))
            {
                // The server was restarted, or the connection was out of step. A fresh one may do; it is only read.
                releases.Suspect();
            }
            catch (OperationCanceledException)
                when (releases.Lost.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
            {
                throw new DatabaseLostException();
            }
        }
    }
}
