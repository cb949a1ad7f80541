using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The keys of the files of <c>seeds/vocabulary</c> and of the general English beside the program.</summary>
public static class VocabularyFields
{
    private const string Resource = "Indicators.Vocabulary.";

    private static readonly YamlShape<WordGroup> Group = new(
        "a group of words",
        (f, from) => new(f.Texts("words", from?.Words, always: true))
    );

    private static readonly YamlShape<VocabularyTopic> Topic = new(
        "a topic",
        (f, from) =>
            new(
                f.RequiredText("name", from?.Name),
                f.Text("telling", from?.IsTelling == true ? "yes" : null) is "yes",
                f.Text("mayBe", from?.MayBe),
                f.Texts("words", from?.Words, always: true)
            )
    );

    private static readonly YamlShape<OppositeGroup> Opposite = new(
        "a group of opposites",
        (f, from) => new(f.RequiredList("sides", from?.Sides, Group))
    );

    private static readonly YamlShape<VocabularyFlow> Flow = new(
        "a flow",
        (f, from) =>
            new(
                f.RequiredText("kind", from?.Kind),
                f.Text("oneSided", from?.IsOneSided == true ? "yes" : null) is "yes",
                f.Text("told", from?.IsTold == true ? "yes" : null) is "yes",
                f.Texts("gives", from?.Gives),
                f.Texts("receives", from?.Receives),
                f.Texts("cues", from?.Cues),
                f.Texts("patterns", from?.Patterns)
            )
    );

    private static readonly YamlShape<VocabularyName> Names = new(
        "names",
        (f, from) => new(f.RequiredCode("kind", from?.Kind), f.Texts("names", from?.Names, always: true))
    );

    private static readonly YamlShape<NameForms> Forms = new(
        "forms of a name",
        (f, from) => new(f.RequiredText("code", from?.Code), f.Texts("forms", from?.Forms, always: true))
    );

    private static readonly YamlShape<WordList> List = new(
        "a list of words",
        (f, from) => new(f.RequiredText("name", from?.Name), f.Texts("words", from?.Words, always: true))
    );

    private static readonly YamlShape<Marked> File = new(
        "a vocabulary",
        (f, from) =>
            new(
                new()
                {
                    Topics = f.List("topics", from?.Value.Topics, Topic),
                    Synonyms = f.List("synonyms", from?.Value.Synonyms, Group),
                    Opposites = f.List("opposites", from?.Value.Opposites, Opposite),
                    Flows = f.List("flows", from?.Value.Flows, Flow),
                    Names = f.List("names", from?.Value.Names, Names),
                    Forms = f.List("forms", from?.Value.Forms, Forms),
                    Lists = f.List("lists", from?.Value.Lists, List),
                },
                f.Marks
            )
    );

    private static readonly Lazy<Vocabulary> English = new(ReadGeneral);

    /// <summary>The general English that the program brings along.</summary>
    public static Vocabulary General => English.Value;

    /// <summary>Reads a file; what of it cannot be read goes to the log.</summary>
    public static SeedVocabulary? Read(string text, ProblemLog log) =>
        File.ReadFile(text, log) is { } read ? new(log.File, read.Value, read.Marks) : null;

    /// <summary>The text in canonical form.</summary>
    public static string Write(Vocabulary vocabulary) => File.WriteFile(new(vocabulary, Marks.None));

    private static Vocabulary ReadGeneral()
    {
        var assembly = typeof(VocabularyFields).Assembly;
        var all = Vocabulary.Empty;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Resource, StringComparison.Ordinal)).Order())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var log = new ProblemLog(name);
            all = all.Plus(Read(reader.ReadToEnd(), log)?.Value ?? Vocabulary.Empty);
            if (log.Problems.Count > 0)
                throw new InvalidDataException(string.Join('\n', log.Problems));
        }

        return all;
    }

    private sealed record Marked(Vocabulary Value, Marks Marks);
}

/// <summary>A file of <c>seeds/vocabulary</c>.</summary>
/// <param name="File">Its path.</param>
/// <param name="Value">Its content.</param>
/// <param name="Marks">The lines of its keys.</param>
public sealed record SeedVocabulary(string File, Vocabulary Value, Marks Marks);
