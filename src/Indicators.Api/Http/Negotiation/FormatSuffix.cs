using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Negotiation;

/// <summary>
/// The ending of a path that names a format, as in <c>/v1/observations.csv</c>. Behind a name that the path itself has, whatever follows a
/// dot is one, and refused where the operation has no such format. Codes and keys have dots of their own: behind these only the name of a
/// format is one, and no key of a series ends in any.
/// </summary>
internal sealed class FormatSuffix : IRouteConstraint
{
    public const string Name = "suffix";

    /// <summary>The suffix of a request, or null.</summary>
    public static string? Of(HttpRequest request) => (string?)request.RouteValues[Name];

    /// <summary>The path of an operation with a suffix; null where it takes none.</summary>
    public static string? RouteOf(Operation operation)
    {
        var last = operation.Path[(operation.Path.LastIndexOf('/') + 1)..];
        if (operation.Body is not null || last.Contains('.', StringComparison.Ordinal))
            return null;
        if (!last.EndsWith('}'))
            return $"{operation.Path}.{{{Name}}}";
        return operation.Table is null ? null : $"{operation.Path}.{{{Name}:{Name}}}";
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
