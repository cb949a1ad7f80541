namespace Indicators.Seeds.Problems;

/// <summary>Collects the problems of one file.</summary>
public sealed class ProblemLog(string file)
{
    private readonly List<Problem> _problems = [];

    /// <summary>Path of the file, as shown in problems.</summary>
    public string File { get; } = file;

    public IReadOnlyList<Problem> Problems => _problems;

    public int Count => _problems.Count;

    public void Add(int line, ProblemCode code, string message, string? hint = null) => _problems.Add(new(File, line, code, message, hint));
}
