using System.Security.Cryptography;
using System.Text;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>The style sheet of a chart page, and the content security policy that allows only this style sheet.</summary>
internal static class ChartPageStyle
{
    private const string Style = """
        html{color-scheme:light;background:#fff;color:#1b1b1f;font:15px/1.45 Arial,Helvetica,sans-serif}
        html.dark{color-scheme:dark;background:#16181d;color:#f0f1f4}
        body{margin:0}
        main{max-width:960px;margin:0 auto;padding:4px 8px 10px}
        h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        figure{margin:0}
        svg{display:block;width:100%;height:auto}
        .medium,.wide,.beyond-narrow{display:none}
        @media (min-width:480px){.narrow{display:none}.medium,.beyond-narrow{display:block}}
        @media (min-width:720px){.medium{display:none}.wide{display:block}}
        blockquote{margin:10px 6px;padding:2px 0 2px 12px;border-left:3px solid #76777d}
        blockquote p{margin:0}
        mark{background:#ffe08a;color:#1b1b1f;padding:0 2px}
        p,details{margin:6px 6px 0}
        summary{cursor:pointer;padding:4px 0}
        .table{overflow-x:auto}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid #c9cbd2}
        a{color:#0b57a4}
        .dark a{color:#7ab8ff}
        .dark th,.dark td{border-color:#454954}
        .dark blockquote{border-color:#8d919c}
        :focus-visible{outline:2px solid currentColor;outline-offset:2px}
        """;

    public static readonly string Sheet = Style.ReplaceLineEndings("\n");

    /// <summary>Allows this style sheet, no scripts, and framing by any site.</summary>
    public static readonly string ContentPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors *";
}
