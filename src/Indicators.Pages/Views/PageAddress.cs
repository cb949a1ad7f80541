using Microsoft.AspNetCore.Http;

namespace Indicators.Pages.Views;

/// <summary>Where the service is reached.</summary>
public sealed class PageAddress(HttpRequest request)
{
    /// <summary>An address with scheme and host.</summary>
    public string Absolute(string path) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{path}";
}
