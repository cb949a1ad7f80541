namespace Indicators.Api.Http.Admission;

/// <summary>
/// How many answers are computed at once, and how many requests wait for a place: one rule for the pool, the limit and the queue.
/// </summary>
/// <param name="Places">Answers computed at once, each with at most one database session.</param>
/// <param name="Queue">Requests that may wait.</param>
internal sealed record AdmissionSize(int Places, int Queue)
{
    /// <summary>More sessions a processor only make each other wait.</summary>
    private const int PlacesPerProcessor = 3;

    private const int Least = 4;

    /// <summary>With this many waiting for each place, a closed circle of a few hundred clients is served without a refusal.</summary>
    private const int QueuePerPlace = 50;

    /// <summary>Requests that may wait while more come than can be answered: the last of them waits for about one answer.</summary>
    public int ShortQueue => Math.Max(1, Places / 2);

    /// <summary>Sessions of the service that compute no answer: the one that watches the releases.</summary>
    public const int Watching = 1;

    /// <summary>
    /// Half of the connections that the database gives to ordinary users, so that imports, a second server and operators have theirs; not
    /// more than the pool has, and not more than the processors can use.
    /// </summary>
    /// <param name="processors">Processors of this machine.</param>
    /// <param name="pool">Connections that the pool may open.</param>
    /// <param name="server">Connections that the database gives to ordinary users; null while that is unknown.</param>
    /// <param name="wanted">Places that the operator wants; null for none in particular. The pool limits them all the same.</param>
    public static AdmissionSize Of(int processors, int pool, int? server, int? wanted = null)
    {
        var places = wanted ?? Math.Max(Least, processors * PlacesPerProcessor);
        if (wanted is null && server is { } connections)
            places = Math.Min(places, (connections / 2) - Watching);
        places = Math.Max(1, Math.Min(places, pool - Watching));
        return new AdmissionSize(places, places * QueuePerPlace);
    }
}
