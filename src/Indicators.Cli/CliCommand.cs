using System.CommandLine;

namespace Indicators.Cli;

/// <summary>A command with examples in its help.</summary>
internal abstract class CliCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines after <c>indicators</c>, and what they do.</summary>
    public abstract IReadOnlyList<(string Line, string Does)> Examples { get; }

    /// <summary>What else the help should say.</summary>
    public virtual string? Remarks => null;
}
