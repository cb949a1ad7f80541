namespace Indicators.Api;

/// <summary>The ending of a path that names a format, as in <c>/v1/observations.csv</c>. Keys of series have dots too, but never end in one of these.</summary>
internal sealed class FormatSuffix : IRouteConstraint
{
    public const string Name = "suffix";

    /// <summary>The suffix of a request, or null.</summary>
    public static string? Of(HttpRequest request) => (string?)request.RouteValues[Name];

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string suffix && Formats.All.Any(format => format.Name == suffix);
}
