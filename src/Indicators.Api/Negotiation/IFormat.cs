namespace Indicators.Api;

/// <summary>A way to write an answer.</summary>
internal interface IFormat
{
    /// <summary>Value of <c>?format=</c>.</summary>
    string Name { get; }

    /// <summary>Media type without parameters.</summary>
    string MediaType { get; }

    /// <summary>Whether it can carry answers of this type.</summary>
    bool Carries(Type answer);

    /// <summary>Writes status, content headers and body.</summary>
    Task WriteAsync(HttpResponse response, object answer, CancellationToken cancellation);
}
