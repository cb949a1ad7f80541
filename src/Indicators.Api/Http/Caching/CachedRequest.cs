using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Caching;

/// <summary>Access to the cache for entries of the request's release.</summary>
internal static class CachedRequest
{
    /// <inheritdoc cref="ReleaseCache.GetAsync"/>
    public static Task<T> Cached<T>(this ApiRequest request, Func<Task<T>> read, Func<T, long> size)
        where T : class => CacheOf(request).GetAsync(request.Release, read, size, request.Cancellation);

    /// <inheritdoc cref="ReleaseCache.GetManyAsync"/>
    public static Task<IReadOnlyDictionary<string, T>> Cached<T>(
        this ApiRequest request,
        IEnumerable<string> ids,
        Func<string[], Task<IReadOnlyDictionary<string, T>>> read,
        long size
    )
        where T : class => CacheOf(request).GetManyAsync(request.Release, ids, read, size);

    private static ReleaseCache CacheOf(ApiRequest request) => request.Context.RequestServices.GetRequiredService<ReleaseCache>();
}
