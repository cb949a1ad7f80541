using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Dataset.Formats;

/// <summary>Which dimensions a cube has.</summary>
internal static class CubeForm
{
    public const string All = "all";
    public const string Varying = "varying";
    public const string Series = "series";

    public static readonly ChoiceParameter Parameter = new(
        "dimensions",
        "Only with the format `jsonstat`. `all`: a dimension for each part of the key. `varying`: without those of one category, which "
            + "`extension.constant` then names. `series`: one dimension of series, with their units, in place of those of the key; there "
            + "are hardly any empty cells, and several units fit.",
        Series,
        [All, Varying, Series]
    )
    {
        Default = All,
        ListName = "CubeDimensions",
        OnlyFormat = "jsonstat",
    };

    public static string Of(ApiRequest request) => request.Parameters.Find(Parameter) ?? All;
}
