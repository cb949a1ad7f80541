using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Indicators.Drafts.Reading;

/// <summary>
/// Reads HTML as a browser shows it, with the tokens of AngleSharp, which know their places. A tree has places of elements only.
/// </summary>
internal sealed class HtmlText
{
    /// <summary>Elements whose content is no markup, and not shown.</summary>
    private static readonly Dictionary<string, HtmlParseMode> Raw = new(StringComparer.Ordinal)
    {
        ["script"] = HtmlParseMode.Script,
        ["style"] = HtmlParseMode.Rawtext,
        ["xmp"] = HtmlParseMode.Rawtext,
        ["iframe"] = HtmlParseMode.Rawtext,
        ["noembed"] = HtmlParseMode.Rawtext,
        ["noframes"] = HtmlParseMode.Rawtext,
        ["title"] = HtmlParseMode.RCData,
        ["textarea"] = HtmlParseMode.RCData,
    };

    private readonly string _text;
    private readonly int _from;
    private readonly DraftBuilder _draft;
    private readonly HtmlBlocks _blocks;

    /// <summary>Digits of a raised text, until it ends; null outside one.</summary>
    private ParagraphText? _raised;
    private string? _raw;

    private HtmlText(string text, int from, DraftBuilder draft)
    {
        (_text, _from, _draft) = (text, from, draft);
        _blocks = new(draft);
    }

    /// <param name="text">The draft.</param>
    /// <param name="from">First UTF-16 unit to read.</param>
    /// <param name="to">One past the last unit to read.</param>
    /// <param name="draft">Takes the paragraphs.</param>
    public static void Read(string text, int from, int to, DraftBuilder draft) => new HtmlText(text, from, draft).Read(to);

    private void Read(int to)
    {
        using var source = new TextSource(_text[_from..to]);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true };
        var (start, end) = (0, 0);
        tokens.OnToken = (_, range) => (start, end) = (_from + range.Start.Position - 1, _from + range.End.Position - 1);
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character when _raw is null:
                    Text(start, Math.Min(end, to));
                    break;
                case HtmlTokenType.StartTag:
                    _raw = Raw.TryGetValue(token.Name, out var mode) ? token.Name : null;
                    if (_raw is not null)
                        tokens.State = mode;
                    Start(token.Name, start, token.AsTag());
                    break;
                case HtmlTokenType.EndTag:
                    _raw = null;
                    End(token.Name);
                    break;
            }
        }

        EndRaised();
        _blocks.EndAll();
    }

    private void Start(string name, int at, HtmlTagToken tag)
    {
        if (name == "sup")
        {
            EndRaised();
            _raised = new ParagraphText();
        }
        else if (name == "br")
            _blocks.Text.Blank(at, 1);
        else if (HtmlBlocks.IsBlock(name))
        {
            EndRaised();
            _blocks.Start(name, int.TryParse(tag.GetAttribute("colspan"), out var columns) ? Math.Clamp(columns, 1, 100) : 1);
        }
    }

    private void End(string name)
    {
        if (name == "sup")
            EndRaised();
        else if (HtmlBlocks.IsBlock(name))
        {
            EndRaised();
            _blocks.End(name);
        }
    }

    /// <summary>A raised number is a power after "10", and the number of a note elsewhere; a note's number is left out.</summary>
    private void EndRaised()
    {
        if (_raised is not { } raised)
            return;
        _raised = null;
        var isNumber = raised.ToString().All(unit => char.IsAsciiDigit(unit) || unit is '-' or '−' or ',' or '[' or ']' or ' ');
        if (isNumber && !_blocks.Text.EndsWith("10"))
            return;
        if (isNumber)
            _blocks.Text.Add("^");
        _blocks.Text.Append(raised);
    }

    private void Text(int start, int end)
    {
        var target = _raised ?? _blocks.Text;
        for (var at = start; at < end; )
        {
            if (_text[at] == '&' && HtmlEntity.At(_text, at, end) is var (decoded, length))
            {
                target.Put(decoded, at, length);
                at += length;
            }
            else if (IsBlank(_text[at]) && !_blocks.IsPreformatted)
            {
                var next = at + 1;
                while (next < end && IsBlank(_text[next]))
                    next++;
                target.Blank(at, next - at);
                at = next;
            }
            else
            {
                var next = at + 1;
                while (next < end && _text[next] != '&' && (_blocks.IsPreformatted || !IsBlank(_text[next])))
                    next++;
                target.Copy(_text.AsSpan(at, next - at), at);
                at = next;
            }
        }
    }

    private static bool IsBlank(char unit) => unit is ' ' or '\t' or '\n' or '\r' or '\f';
}
