using Indicators.Api.Charts;
using Indicators.Api.Charts.Svg;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>Parameters for the appearance of a chart.</summary>
internal static class ChartParameters
{
    public const int DefaultWidth = 720;
    public const int DefaultHeight = 440;

    public const int MinWidth = 320;
    public const int MinHeight = 240;

    public static readonly NumberParameter Width = new("width", "Width of the chart in pixels.", 720, MinWidth, 2000)
    {
        Default = DefaultWidth,
    };

    public static readonly NumberParameter Height = new("height", "Height of the chart in pixels.", 440, MinHeight, 1500)
    {
        Default = DefaultHeight,
    };

    public static readonly ChoiceParameter Theme = new(
        "theme",
        "Colours: dark marks on a light background, or light marks on a dark one.",
        "dark",
        [ChartTheme.Light.Name, ChartTheme.Dark.Name]
    )
    {
        Default = ChartTheme.Light.Name,
        ListName = "ChartThemeName",
    };

    /// <summary>What chooses the figures that are drawn.</summary>
    public static readonly Parameter[] Figures = [ObservationFilter.AsOf, KnownDays.Parameter, ObservationFilter.Select];

    /// <summary>Parameters of the picture and its page, besides the key.</summary>
    public static readonly IReadOnlyList<Parameter> All = [Width, Height, Theme, .. Figures, CommonParameters.Release];

    /// <summary>The query with those of these parameters that were given, unchanged.</summary>
    public static QueryString QueryOf(ApiRequest request, params Parameter[] parameters) =>
        QueryString.Create(
            request
                .Parameters.Raw.Where(pair => parameters.Any(parameter => parameter.Name == pair.Key))
                .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))
        );

    public static ChartTheme ThemeOf(ApiRequest request) => ChartTheme.Of(request.Parameters.Find(Theme));

    public static string Draw(ApiRequest request, ChartedSeries charted) =>
        SeriesChart.Draw(
            charted.Scene,
            ThemeOf(request),
            request.Parameters.FindNumber(Width) ?? DefaultWidth,
            request.Parameters.FindNumber(Height) ?? DefaultHeight
        );
}
