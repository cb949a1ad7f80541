using System.Net;
using System.Text;

namespace Indicators.Citations;

/// <summary>A line of text with parts in italics.</summary>
internal sealed class StyledText
{
    private readonly List<(string Text, bool Italic)> _runs = [];

    public string Plain => string.Concat(_runs.Select(run => run.Text));

    /// <summary>A fragment of HTML: text, <c>i</c>, nothing else.</summary>
    public string Html => string.Concat(_runs.Select(run => run.Italic ? $"<i>{Escaped(run.Text)}</i>" : Escaped(run.Text)));

    public StyledText Add(string text, bool italic = false)
    {
        _runs.Add((text, italic));
        return this;
    }

    /// <summary>A full stop, unless the text so far has ended already.</summary>
    public StyledText Stop()
    {
        var last = Plain.TrimEnd('”', '’', '"')[^1];
        return last is '.' or '?' or '!' ? this : Add(".");
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            escaped.Append(c is '<' or '>' or '&' or '"' ? WebUtility.HtmlEncode(c.ToString()) : c.ToString());
        return escaped.ToString();
    }
}
