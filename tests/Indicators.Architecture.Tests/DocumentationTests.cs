using System.Text.RegularExpressions;

namespace Indicators.Architecture.Tests;

/// <summary>What the pages of the repository refer to exists: links, headings, files and commands.</summary>
public sealed partial class DocumentationTests
{
    /// <summary>Files that a build or a run makes.</summary>
    private static readonly string[] Made = ["src/schema.ts", ".data/cluster"];

    /// <summary>Extensions and last segments that mark a code span as a path, not as a fraction, a unit or a version.</summary>
    private static readonly string[] Extensions =
    [
        ".cs",
        ".csproj",
        ".csv",
        ".cff",
        ".conf",
        ".json",
        ".md",
        ".mjs",
        ".cjs",
        ".psv",
        ".sql",
        ".sln",
        ".ts",
        ".txt",
        ".yaml",
        ".yml",
    ];

    private static readonly string[] Folders =
    [
        ".ci",
        "bench",
        "clients",
        "docker",
        "docs",
        "migrations",
        "openapi",
        "seeds",
        "src",
        "tests",
    ];

    /// <summary>All files and folders of the repository's folders, since a page may leave out the start of a path.</summary>
    private static readonly Lazy<IReadOnlyList<string>> Entries = new(() =>
        [
            .. Folders
                .Select(folder => Path.Combine(Repository.Root, folder))
                .SelectMany(folder => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
                .Where(entry => !entry.Contains("node_modules", StringComparison.Ordinal))
                .Select(entry => "/" + Path.GetRelativePath(Repository.Root, entry).Replace('\\', '/')),
        ]
    );

    [Fact]
    public void The_schema_version_of_the_page_is_that_of_the_newest_migration()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "deployment.md"));
        var newest = Directory.EnumerateFiles(Path.Combine(Repository.Root, "migrations"), "*.sql").Max(Path.GetFileName)!;
        var told = Regex.Matches(page, "the schema is at version ([0-9]+)").Select(match => int.Parse(match.Groups[1].Value));
        Assert.Equal([int.Parse(newest[..4])], told);
    }

    public static TheoryData<string> Pages => [.. MarkdownPages()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_relative_link_of_a_page_leads_to_a_file_and_a_heading(string page)
    {
        var broken =
            from Match link in Link().Matches(Prose(page))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            let parts = target.Split('#', 2)
            let path = parts[0].Length == 0 ? page : Beside(page, parts[0])
            where
                !Exists(path) || (parts.Length == 2 && path.EndsWith(".md", StringComparison.Ordinal) && !Anchors(path).Contains(parts[1]))
            select target;

        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_file_that_a_page_names_exists(string page)
    {
        if (Path.GetFileName(page) == "CHANGELOG.md")
            return;
        var missing =
            from word in Words(page)
            let path = word.StartsWith("./", StringComparison.Ordinal) ? word[2..] : word
            where IsPath(path) && !Made.Contains(path)
            where
                !Exists(path)
                && !Exists(Beside(page, path))
                && !Entries.Value.Any(entry => entry.EndsWith("/" + path, StringComparison.Ordinal))
            select path;

        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_page_of_the_documentation_can_be_reached_from_its_index()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(["README.md"]);
        while (next.TryDequeue(out var page))
        {
            if (!reached.Add(page))
                continue;
            foreach (Match link in Link().Matches(Prose(page)))
            {
                var target = Beside(page, link.Groups["target"].Value.Split('#')[0]);
                if (target.EndsWith(".md", StringComparison.Ordinal) && Exists(target))
                    next.Enqueue(target);
            }
        }

        Assert.Empty(MarkdownPages().Where(page => page.StartsWith("docs/", StringComparison.Ordinal)).Except(reached));
    }

    [Fact]
    public void The_readme_has_fewer_than_120_lines() =>
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, "README.md")).Count(), 1, 119);

    private static IEnumerable<string> MarkdownPages() =>
        Directory
            .EnumerateFiles(Repository.Root, "*.md", new EnumerationOptions { RecurseSubdirectories = true })
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(page => !page.Split('/').Any(folder => folder is "artifacts" or "node_modules" or "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string Read(string page) => File.ReadAllText(Path.Combine(Repository.Root, page));

    /// <summary>A page without blocks and spans of code, in which nothing is a link.</summary>
    private static string Prose(string page) => CodeSpan().Replace(CodeBlock().Replace(Read(page), ""), "");

    /// <summary>The words in blocks and spans of code.</summary>
    private static IEnumerable<string> Words(string page) =>
        CodeBlock()
            .Matches(Read(page))
            .Concat(CodeSpan().Matches(CodeBlock().Replace(Read(page), "")))
            .SelectMany(code => code.Value.Split([' ', '\n', '`', '"', '\'', '=', '(', ')', '[', ']', ',', ';'], StringSplitOptions.None))
            .Select(word => word.TrimEnd('.', ':', '/'));

    private static bool IsPath(string word) =>
        PathForm().IsMatch(word)
        && (Extensions.Contains(Path.GetExtension(word)) || Folders.Contains(word.Split('/')[0]))
        && word.Split('/') is not (["v1", ..] or ["openapi", "v1.json" or "v1.client.json"]);

    private static string Beside(string page, string path) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, path)))
            .Replace('\\', '/');

    private static bool Exists(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    /// <summary>The anchors of a page's headings, as GitHub makes them.</summary>
    private static HashSet<string> Anchors(string page)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match heading in Heading().Matches(CodeBlock().Replace(Read(page), "")))
        {
            var text = LinkText().Replace(heading.Groups["text"].Value, "$1").Trim().ToLowerInvariant();
            var anchor = NoAnchor().Replace(text, "").Replace(' ', '-');
            var count = counts[anchor] = counts.GetValueOrDefault(anchor) + 1;
            anchors.Add(count == 1 ? anchor : $"{anchor}-{count - 1}");
        }

        return anchors;
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"^#{1,6} +(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex(@"^ *```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"`[^`\n]+`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^[\w.-]+(?:/[\w.-]+)+\z")]
    private static partial Regex PathForm();
}
