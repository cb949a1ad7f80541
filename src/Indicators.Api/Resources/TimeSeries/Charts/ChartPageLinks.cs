using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>Links of a chart page. They keep the release and the day of the page.</summary>
internal sealed class ChartPageLinks
{
    private readonly string _self;
    private readonly string _query;

    public ChartPageLinks(ApiRequest request, ChartedSeries charted)
    {
        // The path as written in a URL.
        _self = new PathString(charted.Series.Self).ToUriComponent();
        var pin = QueryString.Create(CommonParameters.Release.Name, charted.Series.Release);
        Release = pin.Value!;
        _query = $"{ChartParameters.QueryOf(request, ChartParameters.Figures).Add(pin)}";
        var look = ChartParameters.QueryOf(
            request,
            [.. ChartParameters.Figures, ChartParameters.Width, ChartParameters.Height, ChartParameters.Theme]
        );
        Picture = $"{_self}/chart.svg{look.Add(pin)}";
    }

    /// <summary>The query parameter that pins the release.</summary>
    public string Release { get; }

    public string Csv => $"{_self}/observations.csv{_query}&bom=true";

    public string Json => $"{_self}/observations{_query}&limit={ChartedSeries.MaxFigures}&format=json";

    public string Picture { get; }

    public string Citation => $"{_self}/citation{Release}&format=text";

    public string SentenceOf(Observation observation) => $"{observation.Self}/provenance{Release}";

    public string DocumentOf(Observation observation) => $"{Paths.Documents}/{observation.Source.Document}{Release}";
}
