namespace Indicators.Api.Mcp.Calls;

/// <summary>The base address of links in answers.</summary>
/// <param name="fallback">Used if there is no request, as on standard input.</param>
/// <param name="accessor">The request that carries the message.</param>
internal sealed class PublicAddress(Uri fallback, IHttpContextAccessor accessor)
{
    public (string Scheme, HostString Host, PathString Base) Current =>
        accessor.HttpContext?.Request is { } request
            ? (request.Scheme, request.Host, request.PathBase)
            : (fallback.Scheme, new HostString(fallback.Authority), new PathString(fallback.AbsolutePath.TrimEnd('/')));

    /// <summary>The absolute form of a path of the API.</summary>
    public string Of(string path) => $"{Current.Scheme}://{Current.Host}{Current.Base}{path}";
}
