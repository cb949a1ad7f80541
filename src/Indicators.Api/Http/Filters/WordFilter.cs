using System.Text;
using Dapper;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Filters;

/// <summary>
/// Searches short entries such as names. It matches English words in any form, and prefixes of words for search while typing.
/// </summary>
internal static class WordFilter
{
    public static TextParameter Parameter(string what, string example) =>
        new(
            "q",
            $"Words to search for in {what}. All must occur, in any form (`share` finds `shares`) or as the beginning of a word "
                + $"(`kyr` finds `Kyrgyz`). "
                + "Use `\"…\"` for a phrase, `-` to exclude a word and `or` for alternatives; these match whole words only.",
            example
        )
        {
            MaxLength = 200,
        };

    /// <summary>The SQL condition that an expression contains the words. <see cref="AddTo"/> adds its values.</summary>
    public static string Condition(string text) => ConditionOnVectors($"to_tsvector('english', {text})", $"to_tsvector('simple', {text})");

    /// <summary>The same on search vectors of the text.</summary>
    public static string ConditionOnVectors(string english, string simple) =>
        $"({english} @@ websearch_to_tsquery('english', @q) or {simple} @@ to_tsquery('simple', @prefixes::text))";

    public static void AddTo(DynamicParameters parameters, string q)
    {
        parameters.Add("q", q);
        parameters.Add("prefixes", HasOperators(q) ? null : string.Join(" & ", Words(q).Select(word => $"{word}:*")));
    }

    /// <summary>The problem of a search without letters and digits, or null.</summary>
    public static Problem? NothingToSearch(ApiRequest request, TextParameter parameter) =>
        request.Parameters.Find(parameter) is { } q && Words(q).Count == 0
            ? Problem.Of(
                request.Context,
                [ParameterProblem.Of(parameter.Name, ProblemTypes.NothingToSearch, $"'{q}' has no word or number to search for.")]
            )
            : null;

    private static bool HasOperators(string q) =>
        q.Contains('"') || q.Split(' ').Any(word => word.StartsWith('-') || word.Equals("or", StringComparison.OrdinalIgnoreCase));

    /// <summary>Runs of letters and digits, free of operators of the query grammar.</summary>
    private static List<string> Words(string q)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var rune in q.EnumerateRunes().Append(new Rune(' ')))
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append(rune.ToString());
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
