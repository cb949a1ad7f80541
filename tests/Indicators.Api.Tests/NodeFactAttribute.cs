namespace Indicators.Api.Tests;

/// <summary>A fact that needs PostgreSQL and Node.js with npm; where <c>CI=true</c> they must be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Lacking;

    /// <summary>What such a test lacks here; null where it runs.</summary>
    public static string? Lacking =>
        TestCluster.Unavailable
        ?? (Found || Environment.GetEnvironmentVariable("CI") == "true" ? null : "there is no node or no npm on the path");

    private static bool Found =>
        new[] { "node", "npm" }.All(program =>
            (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, program)))
        );
}

/// <summary>A theory that needs what a <see cref="NodeFactAttribute"/> needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodeFactAttribute.Lacking;
}
