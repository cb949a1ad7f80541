using System.Text;
using Indicators.Api.Http.Operations;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.Formats;

/// <summary>A format of certain operations that renders the returned object as text.</summary>
/// <typeparam name="TAnswer">Type of the object.</typeparam>
/// <param name="name">Value of <c>?format=</c>.</param>
/// <param name="mediaType">Media type without parameters.</param>
/// <param name="description">What the text is, for the OpenAPI document.</param>
/// <param name="render">Renders the text, sent as UTF-8.</param>
internal sealed class RenderedFormat<TAnswer>(string name, string mediaType, string description, Func<ApiRequest, TAnswer, string> render)
    : IFormat
{
    public string Name => name;

    public string MediaType => mediaType;

    public string ContentType { get; init; } =
        mediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{mediaType}; charset=utf-8" : mediaType;

    public bool WritesTables => false;

    public OpenApiSchema Schema() =>
        new()
        {
            Type = JsonSchemaType.String,
            Format = "binary",
            Description = description,
        };

    public Task<Writing> PrepareAsync(ApiRequest request, object answer) =>
        Task.FromResult(Writing.Of(Encoding.UTF8.GetBytes(render(request, (TAnswer)answer))));
}
