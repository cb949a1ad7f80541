using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Tests.Seeds;

public sealed class YamlTests
{
    [Theory]
    [InlineData("plain words")]
    [InlineData("US$ 4 billion")]
    [InlineData("$10 million")]
    [InlineData("-12")]
    [InlineData("- 12")]
    [InlineData("2024-10-23")]
    [InlineData("2008/2021")]
    [InlineData("slug#key")]
    [InlineData("a # comment")]
    [InlineData("key: value")]
    [InlineData("ends with a colon:")]
    [InlineData("a:b")]
    [InlineData("https://example.org/a?b=c&d=[e]")]
    [InlineData("'single' and \"double\"")]
    [InlineData("back\\slash")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("no")]
    [InlineData("031")]
    [InlineData("[list]")]
    [InlineData("{mapping}")]
    [InlineData("one, two")]
    [InlineData("%")]
    [InlineData("@at")]
    [InlineData("`tick`")]
    [InlineData("|")]
    [InlineData("> more")]
    [InlineData("? what")]
    [InlineData("?what")]
    [InlineData("--- three")]
    [InlineData("...")]
    [InlineData("Brennia’s 🐝 costs €5")]
    [InlineData("two\nlines")]
    [InlineData("tab\there")]
    [InlineData("no-break\u00A0space")]
    [InlineData("\u00A0at the edge")]
    [InlineData("line\u2028separator, \u0085 and \uFEFF mark")]
    [InlineData(" spaces around ")]
    [InlineData("e\u0301")]
    public void A_text_is_read_as_it_was_written(string text)
    {
        var inFlow = new YamlMapping(0, [new YamlEntry("text", 0, YamlScalar.Of(text))]) { Flow = true };
        var root = new YamlMapping(
            0,
            [
                new YamlEntry("block", 0, YamlScalar.Of(text)),
                new YamlEntry("flow", 0, inFlow),
                new YamlEntry("list", 0, new YamlSequence(0, [YamlScalar.Of(text), inFlow])),
            ]
        );

        var read = Assert.IsType<YamlMapping>(Read(YamlWriter.Write(root)));

        Assert.Equal(text, Text(read.Entries[0].Value));
        Assert.Equal(text, Text(Assert.IsType<YamlMapping>(read.Entries[1].Value).Entries[0].Value));
        var list = Assert.IsType<YamlSequence>(read.Entries[2].Value);
        Assert.Equal(text, Text(list.Items[0]));
        Assert.Equal(text, Text(Assert.IsType<YamlMapping>(list.Items[1]).Entries[0].Value));
    }

    [Fact]
    public void Texts_of_random_signs_are_read_as_they_were_written()
    {
        var random = new Random(20260131);
        const string signs = "ab 01-_:,#'\"[]{}!&*|>%@`?~\\/.=\n\t\u00A0é’…🐝";
        for (var i = 0; i < 4000; i++)
        {
            var runes = signs.EnumerateRunes().ToArray();
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => runes[random.Next(runes.Length)].ToString()));
            A_text_is_read_as_it_was_written(text);
        }
    }

    [Fact]
    public void A_mapping_that_is_too_long_for_a_line_is_written_key_by_key()
    {
        var mapping = new YamlMapping(
            0,
            [new YamlEntry("a", 0, YamlScalar.Of(new string('x', 70))), new YamlEntry("b", 0, YamlScalar.Of(new string('y', 70)))]
        )
        {
            Flow = true,
        };

        var text = YamlWriter.Write(new YamlMapping(0, [new YamlEntry("list", 0, new YamlSequence(0, [mapping]))]));

        Assert.Equal($"list:\n- a: {new string('x', 70)}\n  b: {new string('y', 70)}\n", text);
    }

    [Theory]
    [InlineData("a: &anchor 1\n", 1, "yaml-feature")]
    [InlineData("a: 1\nb: *a\n", 2, "yaml-feature")]
    [InlineData("a: 1\nb: !!str 2\n", 2, "yaml-feature")]
    [InlineData("a: 1\n---\nb: 2\n", 2, "yaml-feature")]
    [InlineData("a: 1\nb: [1, 2\nc: 3\n", 2, "malformed-yaml")]
    [InlineData("a: 1\n\tb: 2\n", 2, "malformed-yaml")]
    [InlineData("", 1, "malformed-yaml")]
    [InlineData("a: [[[[[[[[[[[[1]]]]]]]]]]]]\n", 1, "malformed-yaml")]
    public void What_seeds_are_not_written_in_is_refused_with_its_line(string text, int line, string code)
    {
        var log = new ProblemLog("file.yaml");

        YamlReader.Read(text, log);

        Assert.Contains(log.Problems, p => p.Code.Code == code && p.Line == line);
    }

    [Fact]
    public void Millions_of_nested_lists_end_in_a_problem_and_not_in_a_broken_stack()
    {
        var log = new ProblemLog("file.yaml");

        Assert.Null(YamlReader.Read(new string('[', 100_000), log));

        Assert.Equal(ProblemCodes.MalformedYaml, Assert.Single(log.Problems).Code);
    }

    private static YamlValue? Read(string text)
    {
        var log = new ProblemLog("file.yaml");
        var value = YamlReader.Read(text, log);
        Assert.True(log.Count == 0, $"{string.Join('\n', log.Problems)}\n{text}");
        return value;
    }

    private static string Text(YamlValue value)
    {
        var scalar = Assert.IsType<YamlScalar>(value);
        Assert.False(scalar.IsNull);
        return scalar.Text;
    }
}
