using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Operations;

/// <summary>A format of responses.</summary>
internal interface IFormat
{
    /// <summary>Value of <c>?format=</c>, and the suffix of a path.</summary>
    string Name { get; }

    /// <summary>Media type without parameters.</summary>
    string MediaType { get; }

    /// <summary>Value of <c>Content-Type</c>.</summary>
    string ContentType => MediaType;

    /// <summary>
    /// If several formats share a media type: the profile of this one (RFC 6906), and other names for it; otherwise empty.
    /// </summary>
    IReadOnlyList<string> Profiles => [];

    /// <summary>Values of <c>Link</c> for every response, in addition to that of the profile.</summary>
    IReadOnlyList<string> Links => [];

    /// <summary>Whether compression is useful.</summary>
    bool IsText => true;

    /// <summary>Whether it writes the <see cref="Table"/> of an operation instead of its object.</summary>
    bool WritesTables => true;

    /// <summary>
    /// The schema of the body in the OpenAPI document. A format other than JSON is a binary string, so generated clients return the bytes
    /// and parse nothing.
    /// </summary>
    OpenApiSchema Schema();

    /// <summary>File name under which a browser saves the response; null if the browser shows it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">As for <see cref="PrepareAsync"/>.</param>
    string? FileName(ApiRequest request, object answer) => null;

    /// <summary>Prepares the body. Nothing has been sent yet, so the format can still return a problem.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The object that the operation returns, or its <see cref="Table"/>.</param>
    Task<Writing> PrepareAsync(ApiRequest request, object answer);
}
