using System.CommandLine;

namespace Indicators.Cli;

/// <summary>A command with examples in its help.</summary>
internal abstract class CliCommand(string name, string description) : Command(name, description)
{
    /// <summary>Example command lines without <c>indicators</c>, and what each does.</summary>
    public abstract IReadOnlyList<(string Line, string Does)> Examples { get; }

    /// <summary>More on the command for its help; null if the description is enough.</summary>
    public virtual string? Remarks => null;
}
