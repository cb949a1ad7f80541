namespace Indicators.Drafts.Reading;

/// <summary>The blocks of a page: which of them is open, and what a paragraph in it is.</summary>
internal sealed class HtmlBlocks(DraftBuilder draft)
{
    /// <summary>Tables within tables that are kept apart; deeper ones are read as text.</summary>
    private const int MaxTables = 20;

    private static readonly HashSet<string> Blocks =
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "listing",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ];

    private readonly Stack<OpenTable> _tables = [];
    private int _level;
    private int _quotes;
    private int _preformatted;
    private bool _isItem;

    /// <summary>The paragraph that is open.</summary>
    public ParagraphText Text { get; private set; } = new();

    public bool IsPreformatted => _preformatted > 0;

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public void Start(string name, int columns)
    {
        if (_tables.TryPeek(out var table) && name is "tr" or "td" or "th" or "tbody" or "thead" or "tfoot" && table is not null)
            StartInTable(table, name, columns);
        else
            EndParagraph();
        switch (name)
        {
            case ['h', >= '1' and <= '6']:
                _level = name[1] - '0';
                break;
            case "li" or "dd" or "dt":
                _isItem = true;
                break;
            case "blockquote":
                _quotes++;
                break;
            case "pre" or "listing":
                _preformatted++;
                break;
            case "table" when _tables.Count < MaxTables:
                _tables.Push(new());
                break;
        }
    }

    public void End(string name)
    {
        if (name == "table" && _tables.TryPeek(out var table))
        {
            EndRow(table);
            _tables.Pop();
            return;
        }

        if (name == "tr" && _tables.TryPeek(out table))
            EndRow(table);
        else if (name is "td" or "th" && _tables.TryPeek(out table))
            EndCell(table);
        else
            EndParagraph();
        switch (name)
        {
            case ['h', >= '1' and <= '6']:
                _level = 0;
                break;
            case "li" or "dd" or "dt" or "ul" or "ol" or "dl":
                _isItem = false;
                break;
            case "blockquote":
                _quotes = Math.Max(0, _quotes - 1);
                break;
            case "pre" or "listing":
                _preformatted = Math.Max(0, _preformatted - 1);
                break;
        }
    }

    public void EndAll()
    {
        while (_tables.TryPeek(out var table))
        {
            EndRow(table);
            _tables.Pop();
        }

        EndParagraph();
    }

    /// <summary>Within a cell a block only separates words: the cell is one part of its row.</summary>
    private void EndParagraph()
    {
        if (_tables.TryPeek(out var table) && table.IsInCell)
        {
            if (Text.Length > 0 && !Text.EndsWith(" "))
                Text.Add(" ");
            return;
        }

        var kind =
            _preformatted > 0 ? ParagraphKind.Code
            : _level > 0 ? ParagraphKind.Heading
            : _isItem ? ParagraphKind.ListItem
            : _quotes > 0 ? ParagraphKind.Quote
            : ParagraphKind.Paragraph;
        draft.Add(Text, kind, kind == ParagraphKind.Heading ? _level : 0);
        Text = new();
    }

    private void StartInTable(OpenTable table, string name, int columns)
    {
        if (name is "td" or "th")
        {
            EndCell(table);
            // A caption before the first row is a paragraph of its own.
            if (!table.IsInRow)
                EndParagraph();
            (table.IsInCell, table.IsInRow, table.Columns) = (true, true, columns);
            table.HasData |= name == "td";
        }
        else
        {
            EndRow(table);
        }
    }

    private void EndCell(OpenTable table)
    {
        if (!table.IsInCell)
            return;
        Text.TrimEnd();
        table.Cells.Add(Text);
        for (var more = 1; more < table.Columns; more++)
            table.Cells.Add(new());
        Text = new();
        table.IsInCell = false;
    }

    private void EndRow(OpenTable table)
    {
        EndCell(table);
        if (table.Cells.Count > 0)
            table.Rows.Add(table.Cells, !table.HasData, draft);
        else
            EndParagraph();
        (table.IsInRow, table.HasData) = (false, false);
        table.Cells = [];
    }

    private sealed class OpenTable
    {
        public TableRows Rows { get; } = new();

        public List<ParagraphText> Cells { get; set; } = [];

        public bool IsInCell { get; set; }

        public bool IsInRow { get; set; }

        public bool HasData { get; set; }

        public int Columns { get; set; } = 1;
    }
}
