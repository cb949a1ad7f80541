using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Indicators.Api;
using Indicators.Model;
using Indicators.Pages;

namespace Indicators.Architecture.Tests;

/// <summary>The rooms (namespaces) of the program and what each uses, read from the compiled assemblies.</summary>
public sealed class Rooms
{
    private static readonly Lazy<Rooms> Instance = new(() => new Rooms());

    private readonly Dictionary<string, Dictionary<string, SortedSet<string>>> _uses = [];

    private Rooms()
    {
        Loaded = new ArchLoader()
            .LoadAssemblies(typeof(Codes).Assembly, typeof(ApiServer).Assembly, typeof(Explorer).Assembly, Assembly.Load("Indicators.Cli"))
            .Build();
        foreach (var type in Loaded.Types.Where(type => IsOurs(RoomOf(type))))
        {
            foreach (var dependency in type.Dependencies.Where(dependency => dependency.Target is not GenericParameter))
            {
                var (from, to) = (RoomOf(type), RoomOf(dependency.Target));
                if (from == to)
                    continue;
                if (!_uses.TryGetValue(from, out var targets))
                    _uses[from] = targets = [];
                if (!targets.TryGetValue(to, out var edges))
                    targets[to] = edges = [];
                edges.Add($"{type.FullName} -> {dependency.Target.FullName}");
            }
        }
    }

    public static Rooms All => Instance.Value;

    public ArchUnitNET.Domain.Architecture Loaded { get; }

    public IEnumerable<string> Names => Loaded.Types.Select(type => RoomOf(type)).Where(IsOurs).Distinct().Order();

    /// <summary>Rooms that one uses, with the references that make it so.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> UsesOf(string room) => _uses.GetValueOrDefault(room) ?? [];

    /// <summary>The references from rooms that match a pattern to rooms that match another.</summary>
    public IReadOnlyList<string> References(string from, string to) =>
        [
            .. Names
                .Where(name => Regex.IsMatch(name, from))
                .SelectMany(name => UsesOf(name).Where(use => Regex.IsMatch(use.Key, to)).SelectMany(use => use.Value)),
        ];

    /// <summary>Rooms that can reach each other, each set with the references between its rooms.</summary>
    public IReadOnlyList<string> Knots()
    {
        var reach = Names.ToDictionary(name => name, Reach);
        return
        [
            .. Names
                .Select(name =>
                    reach[name].Where(other => reach.TryGetValue(other, out var back) && back.Contains(name)).Append(name).ToHashSet()
                )
                .Where(knot => knot.Count > 1)
                .Select(knot =>
                    string.Join(
                        "\n",
                        knot.Order()
                            .SelectMany(room =>
                                UsesOf(room)
                                    .Where(use => knot.Contains(use.Key))
                                    .Select(use => $"{room} uses {use.Key}: {use.Value.First()}")
                            )
                    )
                )
                .Distinct(),
        ];
    }

    private static string RoomOf(IType type) => type.Namespace?.FullName ?? "";

    private static bool IsOurs(string name) => name.StartsWith("Indicators", StringComparison.Ordinal);

    private HashSet<string> Reach(string room)
    {
        var (seen, open) = (new HashSet<string>(), new Stack<string>([room]));
        while (open.TryPop(out var next))
        {
            foreach (var use in UsesOf(next).Keys.Where(IsOurs).Where(seen.Add))
                open.Push(use);
        }

        return seen;
    }
}
