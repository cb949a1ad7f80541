namespace Indicators.Trace;

/// <summary>Whether the outcome of a comparison speaks for agreement.</summary>
public enum Tone
{
    /// <summary>The two agree in this.</summary>
    Agrees,

    /// <summary>They differ in this.</summary>
    Differs,

    /// <summary>One of the two does not say it, so that it was not compared.</summary>
    Open,

    /// <summary>Not mentioned in explanations.</summary>
    Silent,
}

/// <summary>One outcome of a comparison.</summary>
/// <param name="Name">Its name in the weights and the table of labels.</param>
/// <param name="Tone">What it says about agreement.</param>
/// <param name="Words">Its wording in an explanation; <c>{0}</c> is replaced by the details.</param>
internal sealed record Level(string Name, Tone Tone = Tone.Silent, string Words = "");

/// <summary>The outcome of a comparison.</summary>
/// <param name="Level">Name of the level.</param>
/// <param name="Details">The evidence, for people; null if there is nothing to add.</param>
internal readonly record struct Finding(string Level, string? Details = null)
{
    public static implicit operator Finding(string level) => new(level);
}

/// <summary>
/// A named way of comparing a statement with a figure. It yields one of its levels, and knows nothing of weights and labels.
/// </summary>
/// <param name="Name">Its name in the weights and the table of labels.</param>
/// <param name="Levels">All outcomes.</param>
/// <param name="Evaluate">Compares.</param>
internal sealed record Comparison(string Name, IReadOnlyList<Level> Levels, Func<Pair, Finding> Evaluate)
{
    /// <summary>The level of a name.</summary>
    public Level LevelOf(string name) => Levels.First(level => level.Name == name);
}
