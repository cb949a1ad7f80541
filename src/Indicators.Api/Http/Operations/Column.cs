namespace Indicators.Api.Http.Operations;

/// <summary>A column of a table.</summary>
/// <param name="Name">In snake_case; the same for ever.</param>
/// <param name="Description">What stands in it.</param>
/// <param name="Value">Of a row: a string, a number, a bool, a <see cref="DateOnly"/>, or null.</param>
internal sealed record Column(string Name, string Description, Func<object, object?> Value)
{
    public static Column Of<T>(string name, string description, Func<T, object?> value) => new(name, description, row => value((T)row));
}
