namespace Indicators.Quantities.Tokens;

/// <summary>Web addresses, file names and addresses of mail: no number in one is a quantity.</summary>
internal static class Addresses
{
    private static readonly string[] Beginnings = ["http://", "https://", "ftp://", "www.", "doi:", "doi.org"];

    private static readonly string[] Domains = [".com", ".org", ".net", ".gov"];

    private static readonly string[] Endings =
    [
        ".html",
        ".htm",
        ".pdf",
        ".php",
        ".aspx",
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".csv",
        ".xlsx",
        ".docx",
    ];

    /// <summary>
    /// For each token, whether it is part of an address. An address begins within a run without white space and extends to its end.
    /// </summary>
    public static bool[] Mark(string text, List<Token> tokens)
    {
        var marks = new bool[tokens.Count];
        for (var first = 0; first < tokens.Count; )
        {
            var next = first + 1;
            while (next < tokens.Count && tokens[next].Glued)
                next++;
            var start = tokens[first].Start;
            var stretch = text.AsSpan(start, tokens[next - 1].End - start);
            if (next - first > 2 && Begin(stretch) is >= 0 and var begin)
            {
                // The characters before the address ("5.5%http://…") are not part of it.
                var inside = first;
                while (inside < next - 1 && tokens[inside].End - start <= begin)
                    inside++;
                marks.AsSpan(inside, next - inside).Fill(true);
            }

            first = next;
        }

        return marks;
    }

    /// <summary>Where the address begins in the stretch; -1 without one.</summary>
    private static int Begin(ReadOnlySpan<char> stretch)
    {
        var begin = -1;
        foreach (var beginning in Beginnings)
        {
            if (stretch.IndexOf(beginning, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (begin < 0 || at < begin))
                begin = at;
        }

        if (begin >= 0)
            return begin;
        // "ftp", "s3" and the like.
        if (stretch.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
        {
            for (begin = scheme; begin > 0 && char.IsAsciiLetter(stretch[begin - 1]); begin--) { }
            return begin;
        }

        return IsPath(stretch) || IsDoi(stretch) ? 0 : -1;
    }

    /// <summary>"10.1000/182", the identifier of a publication.</summary>
    private static bool IsDoi(ReadOnlySpan<char> stretch)
    {
        var at = stretch.IndexOf("10.", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && char.IsLetterOrDigit(stretch[at - 1])))
            return false;
        var slash = stretch[at..].IndexOf('/');
        return slash is >= 7 and <= 12 && !stretch.Slice(at + 3, slash - 3).ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>"7boats.com", but not "5 percent.Companies" without a blank.</summary>
    private static bool IsSite(ReadOnlySpan<char> stretch)
    {
        foreach (var domain in Domains)
        {
            var at = stretch.IndexOf(domain, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && (at + domain.Length == stretch.Length || !char.IsLetter(stretch[at + domain.Length])))
                return true;
        }

        return false;
    }

    /// <summary>An address that a line break or a blank cut in two: several slashes between words, or a file's ending.</summary>
    private static bool IsPath(ReadOnlySpan<char> stretch)
    {
        foreach (var ending in Endings)
        {
            if (stretch.Contains(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        if (IsSite(stretch))
            return true;
        var bare = stretch.Trim("*_/[]()\"'“”‘’.,;:!?#=|~`<>");
        if (bare.IsEmpty || char.IsAsciiDigit(bare[0]) || bare[0] is '$' or '€' or '£')
            return bare.Count('@') == 1 && bare.LastIndexOf('.') > bare.IndexOf('@') && char.IsAsciiLetter(bare[^1]);
        return bare.Count('/') >= 2 || bare.Contains('@') || bare.Count('_') >= 2;
    }
}
