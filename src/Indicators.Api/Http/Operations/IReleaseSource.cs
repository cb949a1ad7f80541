using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;
using Npgsql;

namespace Indicators.Api.Http.Operations;

/// <summary>The releases as they are known in memory, and whether the database answers.</summary>
internal interface IReleaseSource
{
    /// <summary>The releases; null until the database has responded for the first time.</summary>
    PublishedReleases? Known { get; }

    /// <summary>How long ago the database last confirmed them; zero while it answers.</summary>
    TimeSpan Age { get; }

    /// <summary>Cancelled when the database stops answering; another one when it answers again.</summary>
    CancellationToken Lost { get; }

    /// <summary>Whether there are several servers and none of those that answer is a primary, so that no new release can come.</summary>
    bool IsOnStandby { get; }

    /// <summary>Why the service is not ready; null if it is.</summary>
    ProblemType? Unready { get; }

    /// <summary>Returns the releases; shortly after the start, waits for the database.</summary>
    /// <exception cref="DatabaseLostException">The database has not responded yet.</exception>
    ValueTask<PublishedReleases> PublishedAsync(CancellationToken cancellation);

    /// <summary>Reloads and returns the releases.</summary>
    Task<PublishedReleases> RefreshAsync(CancellationToken cancellation);

    /// <summary>Throws <see cref="ReleaseMovedException"/> if a snapshot of the database has other releases or texts.</summary>
    Task VerifyAsync(NpgsqlConnection snapshot, PublishedReleases published);

    /// <summary>The codes that a release defines.</summary>
    Task<ReleaseCodes> CodesAsync(Session session, ReleaseState release);

    /// <summary>Looks after the database at once: a statement has failed.</summary>
    void Suspect();
}
