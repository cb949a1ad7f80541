namespace Indicators.Api.Dataset.Formats;

/// <summary>A dimension of a cube.</summary>
/// <param name="Id">In the dataset.</param>
/// <param name="Label">For people.</param>
/// <param name="Role">JSON-stat's: time, geo, metric; null for others.</param>
/// <param name="Categories">Code and label, in their order.</param>
internal sealed record CubeDimension(string Id, string Label, string? Role, IReadOnlyList<(string Code, string Label)> Categories)
{
    private readonly Dictionary<string, int> _places = Categories
        .Select((category, i) => (category.Code, i))
        .ToDictionary(pair => pair.Code, pair => pair.i);

    public int PlaceOf(string code) => _places[code];
}
