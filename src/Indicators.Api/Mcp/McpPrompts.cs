using System.ComponentModel;
using ModelContextProtocol.Server;

namespace Indicators.Api.Mcp;

/// <summary>Prompts for the two main uses: checking a claim and gathering figures.</summary>
[McpServerPromptType]
internal sealed class McpPrompts
{
    [McpServerPrompt(Name = "check_paragraph", Title = "Check this paragraph")]
    [Description("Compares every number of a paragraph with what the texts say.")]
    public static string Check([Description("The paragraph.")] string paragraph) =>
        $"""
            Check the numbers of this paragraph with the tool trace_text. For each number say which figure it may come from, how the two
            compare, and quote the words of the source with link and citation. Keep every hedge ("about", "more than") and every period. Say
            "nothing here could be matched" where nothing was; do not call a number true or false. Where figures contradict each other, show
            both.

            <paragraph>
            {paragraph}
            </paragraph>
            """;

    [McpServerPrompt(Name = "write_sourced_sentence", Title = "Write a sourced sentence")]
    [Description("Writes one sentence with a figure, its hedge, its period and its source.")]
    public static string Write([Description("Subject of the sentence, such as: what one country owes another.")] string subject) =>
        $"""
            Write one sentence about this: {subject}

            Find the figure with the tool search_figures (list_topics and list_places give codes) and look at it with get_figure. Use the
            number as printed. Keep its hedge and bounds, say which time it is about and who says it, and end with the citation and the
            link. If compare_sources shows that sources disagree, say so and give both. If there is no figure, say that there is none; do
            not use another number.
            """;
}
