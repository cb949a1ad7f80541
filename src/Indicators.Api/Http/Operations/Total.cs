namespace Indicators.Api.Http.Operations;

/// <summary>The number of entries of a list, and how exact it is.</summary>
/// <param name="Count">The number.</param>
/// <param name="Is">One of the constants; null where the number is exact.</param>
internal readonly record struct Total(long Count, string? Is)
{
    /// <summary>A filtered list is counted up to here. Beyond, a count would cost what the release is large.</summary>
    public const int MaxCounted = 10_000;

    /// <summary>There are at least as many.</summary>
    public const string AtLeast = "atLeast";

    /// <summary>There are about as many.</summary>
    public const string Estimate = "estimate";

    public static implicit operator Total(long exact) => new(exact, null);

    /// <summary>SQL that counts rows up to the limit, and one more if there are more.</summary>
    /// <param name="from">What follows <c>select …</c>, with all conditions.</param>
    public static string CountSql(string from) =>
        FormattableString.Invariant($"(select count(*) from (select {from} limit {MaxCounted + 1}) as counted)");

    /// <summary>The total of a number that <see cref="CountSql"/> found.</summary>
    public static Total OfCounted(long counted) => counted > MaxCounted ? new Total(MaxCounted, AtLeast) : counted;
}
