using System.Net;
using System.Text;

namespace Indicators.Citations;

/// <summary>Text with italic parts.</summary>
internal sealed class StyledText
{
    private readonly List<(string Text, bool Italic)> _runs = [];

    public string Plain => string.Concat(_runs.Select(run => run.Text));

    /// <summary>The text as an HTML fragment whose only element is <c>i</c>.</summary>
    public string Html => string.Concat(_runs.Select(run => run.Italic ? $"<i>{Escaped(run.Text)}</i>" : Escaped(run.Text)));

    public StyledText Add(string text, bool italic = false)
    {
        _runs.Add((text, italic));
        return this;
    }

    /// <summary>Adds a full stop unless the text already ends with a closing mark.</summary>
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
