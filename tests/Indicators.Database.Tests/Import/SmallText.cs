using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Database.Tests.Import;

/// <summary>A little text of our own, as a file of a texts folder.</summary>
internal static class SmallText
{
    public const string File = "little.txt";

    public const string Content = """
        The Bridge of Nowhere

        Nowhere owes its neighbour about US$ 4 billion. The bridge 🌉 alone took 27.8 percent of it.
        A newsletter asks for readers.
        In a good year the harbour moves between 20 and 30 tonnes of salt. "Hardly a harbour," said the master.
        """;

    public static readonly LineRange Lines = new(1, 5);

    public static readonly LineRange[] Omit = [new(4, 4)];

    public static readonly CanonicalText Canonical = CanonicalText.Read(
        SourceFile.FromText(File, Content),
        Lines,
        Omit,
        TextLayout.LinePerParagraph
    );
}
