using Indicators.Seeds.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Indicators.Seeds.Yaml;

/// <summary>
/// Reads the subset of YAML used in seeds: mappings, lists and scalars. Anchors, aliases, tags and multiple documents are rejected.
/// </summary>
public sealed class YamlReader
{
    /// <summary>Maximum nesting depth of lists and mappings.</summary>
    public const int MaxDepth = 10;

    private readonly Parser _parser;
    private readonly ProblemLog _log;

    private YamlReader(string text, ProblemLog log)
    {
        _parser = new Parser(new StringReader(text));
        _log = log;
    }

    /// <summary>Reads the root value; null if the text is not YAML. Problems go to the log.</summary>
    public static YamlValue? Read(string text, ProblemLog log)
    {
        var reader = new YamlReader(text, log);
        try
        {
            return reader.Document();
        }
        catch (YamlException e)
        {
            log.Add(
                Math.Max(1, (int)e.End.Line),
                ProblemCodes.MalformedYaml,
                "malformed YAML: " + e.Message,
                "quote text that contains ': ' or ' #', and indent with spaces"
            );
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet reports if the file ends within a flow list or flow mapping.
            log.Add(
                Math.Max(1, (int)(reader._parser.Current?.End.Line ?? 1)),
                ProblemCodes.MalformedYaml,
                "malformed YAML: a bracket is not closed"
            );
        }

        return null;
    }

    private YamlValue? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
        {
            _log.Add(1, ProblemCodes.MalformedYaml, "the file is empty");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Value(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            _log.Add((int)second.Start.Line, ProblemCodes.YamlFeature, "a second YAML document begins here", "keep one document per file");
        return root;
    }

    private YamlValue Value(int depth)
    {
        if (depth > MaxDepth)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, $"lists and mappings are more than {MaxDepth} deep");
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _log.Add(
                (int)alias.Start.Line,
                ProblemCodes.YamlFeature,
                $"the alias *{alias.Value} is not allowed",
                "write the value in full"
            );
            return new YamlScalar((int)alias.Start.Line, "");
        }

        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            Refuse(scalar);
            return new YamlScalar((int)scalar.Start.Line, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        return _parser.TryConsume<SequenceStart>(out var sequence)
            ? Sequence(sequence, depth)
            : Mapping(_parser.Consume<MappingStart>(), depth);
    }

    private YamlSequence Sequence(SequenceStart start, int depth)
    {
        Refuse(start);
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(depth + 1));
        return new YamlSequence((int)start.Start.Line, items);
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        Refuse(start);
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(depth + 1);
            var value = Value(depth + 1);
            if (key is YamlScalar name)
                entries.Add(new YamlEntry(name.Text, name.Line, value));
            else
                _log.Add(key.Line, ProblemCodes.WrongType, "found a list or a mapping where a key is expected");
        }

        return new YamlMapping((int)start.Start.Line, entries) { Flow = start.Style == MappingStyle.Flow };
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            _log.Add(
                (int)node.Start.Line,
                ProblemCodes.YamlFeature,
                $"the anchor &{node.Anchor.Value} is not allowed",
                "write the value in full where it is used"
            );
        if (!node.Tag.IsEmpty)
            _log.Add(
                (int)node.Start.Line,
                ProblemCodes.YamlFeature,
                $"the tag {node.Tag.Value} is not allowed",
                "quote text that begins with '!'"
            );
    }
}
