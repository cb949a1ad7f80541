namespace Indicators.Quantities.Numbers;

/// <summary>Ordinal words, which end a number that would otherwise be a cardinal one ("twenty-second").</summary>
internal static class Ordinals
{
    public static bool Contains(string word) =>
        word is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth";
}
