using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Caching;

/// <summary>Validators and cache lifetime of a response.</summary>
internal sealed record Validators(EntityTagHeaderValue Tag, DateTimeOffset Modified, string CacheControl)
{
    /// <summary>The tag as it is sent.</summary>
    public string TagText { get; } = Tag.ToString();

    internal const string Revalidate = "public, no-cache";
    internal const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Computes the tag before the response, from everything that the response depends on.</summary>
    public static Validators Of(
        Operation operation,
        ReleaseState release,
        HttpRequest request,
        ParameterValues parameters,
        IFormat format,
        string releases
    )
    {
        var showsTexts = ShowsTexts(operation, parameters);
        var texts = showsTexts ? release.TextGeneration.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        if (operation.UsesWords)
            texts += request.HttpContext.RequestServices.GetRequiredService<WordsTag>().Tag;
        var address = operation.ShowsAddress ? $"{request.Scheme}://{request.Host}{request.PathBase}" : "";
        var query = string.Join('&', parameters.Raw.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var pinned = parameters.Find(operation.Release) is not null && !release.IsDraft && !showsTexts && !operation.ShowsAllReleases;
        var modified = new[]
        {
            release.ImportedAt,
            BuildIdentity.Time,
            showsTexts ? release.TextsChangedAt ?? DateTime.MinValue : DateTime.MinValue,
        }.Max();
        return new Validators(
            TagOf(
                release.Version,
                release.ContentHash,
                texts,
                releases,
                address,
                request.Path.ToUriComponent(),
                query,
                format.Name,
                format.MediaType,
                Codings.Of(request.HttpContext, format.MediaType)
            ),
            new DateTimeOffset(modified.Ticks - (modified.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
            pinned ? Forever : Revalidate
        );
    }

    /// <summary>Whether the answer depends on the loaded texts as well as the release.</summary>
    public static bool ShowsTexts(Operation operation, ParameterValues parameters) =>
        operation.ShowsTexts || parameters.Given.Any(parameter => parameter.ShowsTexts(parameters.Value(parameter)));

    /// <summary>For responses that the parts and the content of a release determine.</summary>
    /// <param name="release">The release.</param>
    /// <param name="isPinned">Whether the URL names the release, so that the response never changes.</param>
    /// <param name="parts">Everything else that the response depends on.</param>
    public static Validators Of(ReleaseState release, bool isPinned, params string[] parts)
    {
        var modified = release.ImportedAt > BuildIdentity.Time ? release.ImportedAt : BuildIdentity.Time;
        return new Validators(
            TagOf([release.Version, release.ContentHash, .. parts]),
            new DateTimeOffset(modified.Ticks - (modified.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
            isPinned && !release.IsDraft ? Forever : Revalidate
        );
    }

    /// <summary>For responses that depend only on this build.</summary>
    /// <param name="context">The request.</param>
    /// <param name="mediaType">Media type of the response.</param>
    /// <param name="address">The address that the response names; empty if it names none.</param>
    public static Validators OfBuild(HttpContext context, string mediaType, string address = "") =>
        new(
            TagOf(context.Request.Path.Value!, Codings.Of(context, mediaType), address),
            new DateTimeOffset(BuildIdentity.Time.Ticks - (BuildIdentity.Time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero),
            Revalidate
        );

    /// <summary>A strong tag over the given parts and the build of this service.</summary>
    public static EntityTagHeaderValue TagOf(params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [BuildIdentity.Id, .. parts])));
        return new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(hash.AsSpan(0, 18))}\"");
    }

    /// <summary>Whether the client already has exactly this response, so that it need not be computed.</summary>
    public bool IsNamedBy(HttpRequest request) => !HasPrecondition(request) && IsNamedByTags(request);

    /// <summary>
    /// Whether a condition for sending this response does not hold (RFC 9110, 13.1.1 and 13.1.4). If-Match takes precedence if it is sent.
    /// </summary>
    public bool Contradicts(HttpRequest request)
    {
        if (StringValues.IsNullOrEmpty(request.Headers.IfMatch))
            return request.GetTypedHeaders().IfUnmodifiedSince < Modified;
        return !EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var tags)
            || !tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Tag, useStrongComparison: true));
    }

    /// <summary>These come first, and only an answer that would be sent may fail them.</summary>
    private static bool HasPrecondition(HttpRequest request) =>
        request.Headers.IfMatch.Count > 0 || request.Headers.IfUnmodifiedSince.Count > 0;

    private bool IsNamedByTags(HttpRequest request) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(tag => tag.Compare(Tag, useStrongComparison: false));

    /// <summary>Whether the client's copy is this response. If-None-Match takes precedence if it is sent.</summary>
    public bool StillFresh(HttpRequest request)
    {
        if (!StringValues.IsNullOrEmpty(request.Headers.IfNoneMatch))
            return IsNamedByTags(request) || request.Headers.IfNoneMatch.ToString().Trim() == "*";

        // Only the exact date that was sent counts: after a step back to an older release, "not modified since" would be wrong.
        return request.GetTypedHeaders().IfModifiedSince == Modified;
    }

    public void WriteTo(HttpResponse response)
    {
        var headers = response.GetTypedHeaders();
        headers.ETag = Tag;
        headers.LastModified = Modified;
        response.Headers.CacheControl = CacheControl;
        response.Headers.Vary = "Accept, Accept-Encoding";
    }
}
