namespace Indicators.Api.Http.Operations;

/// <summary>A column of a table.</summary>
/// <param name="Name">Name in snake_case; never changes.</param>
/// <param name="Description">Meaning of its values.</param>
/// <param name="Value">Value for a row: a string, a number, a bool, a <see cref="DateOnly"/>, or null.</param>
/// <param name="Kind">What its values are.</param>
internal sealed record Column(string Name, string Description, Func<object, object?> Value, CellKind Kind = CellKind.Text)
{
    public static Column Of<T>(string name, string description, Func<T, object?> value, CellKind kind = CellKind.Text) =>
        new(name, description, row => value((T)row), kind);
}
