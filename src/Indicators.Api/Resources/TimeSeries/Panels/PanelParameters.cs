using Indicators.Api.Dataset;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>Which figures of an indicator to line up, and by what.</summary>
internal static class PanelParameters
{
    public const string Area = "area";
    public const string Counterpart = "counterpart";
    public const string Item = "item";

    public static readonly TextParameter Code = CommonParameters.InPath("code", "Code of the indicator.", "debt-to-creditor");

    public static readonly ChoiceParameter By = new(
        "by",
        "What to compare. Default: the dimension in which the figures differ most; the response names it.",
        Area,
        [Area, Counterpart, Item]
    )
    {
        ListName = "PanelBy",
    };

    private static readonly string[] Filters = [Area, Counterpart, Item, "unit", "status"];

    public static readonly IReadOnlyList<Parameter> All =
    [
        Code,
        By,
        .. ObservationFilter.All.Select(filter => filter.Parameter).Where(parameter => Filters.Contains(parameter.Name)),
        ObservationFilter.AsOf,
        KnownDays.Parameter,
        CommonParameters.Release,
    ];
}
