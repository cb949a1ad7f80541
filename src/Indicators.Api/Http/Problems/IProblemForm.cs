namespace Indicators.Api.Http.Problems;

/// <summary>Another form of problems than problem details, for interfaces that have error messages of their own.</summary>
internal interface IProblemForm
{
    /// <summary>Whether problems of this request have this form.</summary>
    bool Fits(HttpRequest request);

    /// <summary>The body of the response and its media type.</summary>
    Task<(string MediaType, byte[] Body)> WriteAsync(HttpRequest request, Problem problem);
}
