using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Indicators.Model;

/// <summary>Converts members of code lists to the codes used in seeds, database, JSON and URLs: the member's name in snake_case.</summary>
public static class Codes
{
    /// <summary>The code of a member, for example <c>lower_bound</c> for <c>Shape.LowerBound</c>.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => List<T>.ToCode[member];

    /// <summary>All codes of a list, in declaration order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => List<T>.Ordered;

    /// <summary>Finds the member with this code. The comparison is exact.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? code, out T member)
        where T : struct, Enum
    {
        member = default;
        return code is not null && List<T>.FromCode.TryGetValue(code, out member);
    }

    /// <summary>Returns the member with this code.</summary>
    /// <exception cref="FormatException">No member has this code.</exception>
    public static T Parse<T>(string code)
        where T : struct, Enum =>
        TryParse<T>(code, out var member) ? member : throw new FormatException($"'{code}' is not a code of {typeof(T).Name}");

    private static class List<T>
        where T : struct, Enum
    {
        public static readonly string[] Ordered = [.. Enum.GetValues<T>().Select(Code)];
        public static readonly FrozenDictionary<T, string> ToCode = Enum.GetValues<T>().ToFrozenDictionary(m => m, Code);
        public static readonly FrozenDictionary<string, T> FromCode = Enum.GetValues<T>().ToFrozenDictionary(Code, m => m);

        private static string Code(T member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());
    }
}
