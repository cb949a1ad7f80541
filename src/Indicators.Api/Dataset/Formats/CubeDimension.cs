namespace Indicators.Api.Dataset.Formats;

/// <summary>A dimension of a cube.</summary>
/// <param name="Id">Id in the dataset.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Role">Role in JSON-stat: time, geo or metric; null for others.</param>
/// <param name="Categories">Codes with their labels, in order.</param>
internal sealed record CubeDimension(string Id, string Label, string? Role, IReadOnlyList<(string Code, string Label)> Categories)
{
    private readonly Dictionary<string, int> _places = Categories
        .Select((category, i) => (category.Code, i))
        .ToDictionary(pair => pair.Code, pair => pair.i);

    /// <summary>Name of the unit of a category; null for dimensions that have none.</summary>
    public Func<string, string?>? UnitOf { get; init; }

    public int PlaceOf(string code) => _places[code];
}
