using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Catalog;

/// <summary>Paths of the resources, for links between them.</summary>
internal static class Paths
{
    public const string Observations = "/v1/observations";
    public const string Observation = Observations + "/{id}";
    public const string Series = "/v1/series";
    public const string OneSeries = Series + "/{key}";
    public const string OneIndicator = "/v1/indicators/{code}";
    public const string OneArea = "/v1/areas/{code}";
    public const string OneItem = "/v1/items/{code}";
    public const string OneTopic = "/v1/topics/{code}";
    public const string Documents = "/v1/documents";
    public const string Document = Documents + "/{slug}";
    public const string Releases = "/v1/releases";
    public const string Release = Releases + "/{version}";
    public const string Tensions = "/v1/tensions";
    public const string Readiness = "/health/ready";
    public const string Embed = "/v1/oembed";

    public static readonly TextParameter ReleaseVersion = CommonParameters.InPath("version", "Version of the release.", "2026.5");
}
