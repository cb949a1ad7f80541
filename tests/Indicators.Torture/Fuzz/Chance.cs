namespace Indicators.Torture.Fuzz;

/// <summary>What a run chooses at random. One seed chooses the same again.</summary>
public sealed class Chance(int seed)
{
    public static readonly IReadOnlyList<string> Hostile =
    [
        "",
        " ",
        ",",
        "0",
        "-1",
        "1e400",
        "NaN",
        "null",
        "true",
        "99999999999999999999",
        "2021-02-30",
        "9999-12-31",
        "-value",
        "'",
        "\"",
        "\\",
        "%",
        "_",
        "*",
        "'; select pg_sleep(9); --",
        "\" or 1=1",
        "\0",
        "\r\n",
        "\u202e",
        "\u00a0",
        "🐝",
        "\ud800",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "${jndi:x}",
        "{{7*7}}",
        "(",
        ":*",
        "a & b | !c",
        "$1",
        "@release",
        "1/0",
        "[]",
        "{}",
        "%00",
        "%zz",
        "~",
    ];

    private readonly Random _random = new(seed);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    public int Below(int end) => _random.Next(end);

    public long Between(long first, long last) => _random.NextInt64(first, last + 1);

    public double Share() => _random.NextDouble();

    public T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    public string PickHostile() => Pick(Hostile);

    /// <summary>A value that is nearly right.</summary>
    public string Mutated(string value)
    {
        if (value.Length == 0)
            return "x";
        var at = _random.Next(value.Length);
        return _random.Next(5) switch
        {
            0 => value.Remove(at, 1),
            1 => value.Insert(at, PickHostile()),
            2 => value + "," + value,
            3 => value.ToUpperInvariant(),
            _ => string.Concat(Enumerable.Repeat(value, _random.Next(2, 400))),
        };
    }
}
