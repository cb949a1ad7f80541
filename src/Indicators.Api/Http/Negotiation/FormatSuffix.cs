using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Negotiation;

/// <summary>
/// The suffix of a path that names a format, as in <c>/v1/observations.csv</c>. After a fixed segment, anything that follows a dot is a
/// suffix, and a suffix that the operation does not have is rejected. Codes and keys may contain dots, so after these only the name of a
/// format is a suffix. No key of a series ends in one.
/// </summary>
internal sealed class FormatSuffix : IRouteConstraint
{
    public const string Name = "suffix";

    /// <summary>The suffix of a request, or null.</summary>
    public static string? Of(HttpRequest request) => (string?)request.RouteValues[Name];

    /// <summary>The path of an operation with a suffix; null if it takes none.</summary>
    public static string? RouteOf(Operation operation)
    {
        var last = operation.Path[(operation.Path.LastIndexOf('/') + 1)..];
        if (operation.Body is not null || last.Contains('.', StringComparison.Ordinal))
            return null;
        if (!last.EndsWith('}'))
            return $"{operation.Path}.{{{Name}}}";
        return operation.Table is null ? null : $"{operation.Path}.{{{Name}:{Name}}}";
    }

    /// <summary>The path at which an operation returns a format; null if there is none.</summary>
    public static string? PathOf(Operation operation, IFormat format) =>
        RouteOf(operation) is null ? null : $"{operation.Path}.{format.Name}";

    /// <summary>
    /// The order in which routes are tried, so that <c>facets.csv</c> is read as <c>facets</c> with a suffix and not as an id.
    /// </summary>
    public static int Order(string path)
    {
        var last = path[(path.LastIndexOf('/') + 1)..];
        return last switch
        {
            _ when !last.Contains('{', StringComparison.Ordinal) => 0,
            _ when !last.StartsWith('{') => 1,
            _ when last.Contains('.', StringComparison.Ordinal) => 2,
            _ => 3,
        };
    }

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) =>
        values[routeKey] is string suffix
        && httpContext?.RequestServices.GetRequiredService<OperationCatalog>().TableFormats.Contains(suffix) == true;
}
