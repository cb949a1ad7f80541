using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Requests;

/// <summary>
/// The key of a request: <c>A.debt..CHN+JPN...</c>. Each part stands for a dimension and is empty or <c>*</c> for any code. Several keys
/// are joined by commas.
/// </summary>
internal static class KeyQuery
{
    /// <summary>
    /// The keys, each with the codes of every dimension (null for any); null for everything.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string[]?>>? Parse(string? key)
    {
        if (key is null or "" || key.Equals("all", StringComparison.OrdinalIgnoreCase) || key == "*")
            return null;
        return [.. key.Split(',').Select(One)];
    }

    private static IReadOnlyList<string[]?> One(string key)
    {
        var parts = key.Split('.');
        var dimensions = FigureStructure.Dimensions;
        if (parts.Length != dimensions.Count)
            throw RequestFault.Invalid(
                $"The key '{ShownValue.Of(key)}' has {parts.Length} parts, not {dimensions.Count}. Its parts are "
                    + $"{string.Join('.', dimensions.Select(dimension => dimension.Id))}; "
                    + "leave a part empty for any code, or use 'all' for everything."
            );
        return [.. parts.Select(Codes)];
    }

    private static string[]? Codes(string part)
    {
        if (part is "" or "*")
            return null;
        var codes = part.Split('+');
        return codes.All(code => code.Length > 0 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '@' or '$'))
            ? codes
            : throw RequestFault.Invalid($"'{ShownValue.Of(part)}' is not a list of codes. Join codes with '+', as in CHN+JPN.");
    }
}
