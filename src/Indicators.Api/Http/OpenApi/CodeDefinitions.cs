using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Indicators.Api.Http.OpenApi;

/// <summary>Definitions of codes, taken from the doc comments of enums and their members.</summary>
internal static partial class CodeDefinitions
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, string>> Comments = new();

    /// <summary>The comment of an enum, or null.</summary>
    public static string? OfList(Type list) => Of(list.Assembly).GetValueOrDefault($"T:{list.FullName}");

    /// <summary>The comment of one of its members, or null.</summary>
    public static string? OfMember(Type list, string member) => Of(list.Assembly).GetValueOrDefault($"F:{list.FullName}.{member}");

    /// <summary>The comment of a property, or null.</summary>
    public static string? OfProperty(Type type, string property) => Of(type.Assembly).GetValueOrDefault($"P:{type.FullName}.{property}");

    private static IReadOnlyDictionary<string, string> Of(Assembly assembly) =>
        Comments.GetOrAdd(
            assembly,
            static assembly =>
            {
                var file = Path.ChangeExtension(assembly.Location, ".xml");
                return XDocument
                    .Load(file)
                    .Descendants("member")
                    .Where(member => member.Element("summary") is not null)
                    .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!));
            }
        );

    private static string Text(XElement summary)
    {
        foreach (var code in summary.Elements("c").ToArray())
            code.ReplaceWith($"`{code.Value}`");
        return Space().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
