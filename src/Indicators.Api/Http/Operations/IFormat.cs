using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Operations;

/// <summary>A way to write an answer.</summary>
internal interface IFormat
{
    /// <summary>Value of <c>?format=</c>, and the suffix of a path.</summary>
    string Name { get; }

    /// <summary>Media type without parameters.</summary>
    string MediaType { get; }

    /// <summary>Media type as it is sent.</summary>
    string ContentType => MediaType;

    /// <summary>Where several formats share a media type: the profile of this one (RFC 6906), and other names for it; else none.</summary>
    IReadOnlyList<string> Profiles => [];

    /// <summary>Values of <c>Link</c> that go with every answer, besides the one of the profile.</summary>
    IReadOnlyList<string> Links => [];

    /// <summary>Whether compression is worth it.</summary>
    bool IsText => true;

    /// <summary>Whether it writes the <see cref="Table"/> of an operation instead of its object.</summary>
    bool WritesTables => true;

    /// <summary>How the OpenAPI document describes a body; JSON has the types of the answers.</summary>
    OpenApiSchema Schema();

    /// <summary>Name under which a browser is to save the answer; null where it is to show it.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="answer">As for <see cref="PrepareAsync"/>.</param>
    string? FileName(ApiRequest request, object answer) => null;

    /// <summary>Nothing has been sent yet: what the format cannot carry can still be refused.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="answer">The object that the operation answers, or its <see cref="Table"/>.</param>
    Task<Writing> PrepareAsync(ApiRequest request, object answer);
}
