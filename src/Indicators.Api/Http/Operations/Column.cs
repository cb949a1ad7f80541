namespace Indicators.Api.Http.Operations;

/// <summary>A column of a table.</summary>
/// <param name="Name">Name in snake_case; it never changes.</param>
/// <param name="Description">Description of the column.</param>
/// <param name="Value">Returns the value of a row: a string, a number, a bool, a <see cref="DateOnly"/>, or null.</param>
internal sealed record Column(string Name, string Description, Func<object, object?> Value)
{
    public static Column Of<T>(string name, string description, Func<T, object?> value) => new(name, description, row => value((T)row));
}
