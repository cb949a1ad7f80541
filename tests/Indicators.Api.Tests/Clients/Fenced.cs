using System.Text.RegularExpressions;

namespace Indicators.Api.Tests;

/// <summary>Code blocks of the documentation, as a reader would copy them.</summary>
public static partial class Fenced
{
    /// <summary>The address that the documentation gives the server.</summary>
    public const string DocumentedAddress = "http://127.0.0.1:8080";

    /// <summary>
    /// All blocks of a language in a page, in order, with the address of the server under test in place of the documented one.
    /// </summary>
    public static string Code(string page, string language, Uri address)
    {
        var blocks = Blocks(page).Where(block => block.Language == language).Select(block => block.Code).ToArray();
        Assert.NotEmpty(blocks);
        var code = string.Join("\n", blocks);
        Assert.Contains(DocumentedAddress, code, StringComparison.Ordinal);
        return code.Replace(DocumentedAddress, address.ToString().TrimEnd('/'), StringComparison.Ordinal);
    }

    /// <summary>The fenced blocks of a page, whose path is relative to the repository.</summary>
    public static IEnumerable<(string Language, string Code)> Blocks(string page) =>
        Fence()
            .Matches(File.ReadAllText(Path.Combine(Repository.Root, page)))
            .Select(match => (match.Groups["language"].Value, match.Groups["code"].Value));

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
