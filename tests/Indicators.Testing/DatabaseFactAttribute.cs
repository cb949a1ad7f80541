using Xunit;

namespace Indicators.Testing;

/// <summary>A fact that needs PostgreSQL, see <see cref="TestCluster.Unavailable"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseFactAttribute : FactAttribute
{
    /// <summary>Skips the fact where there is no PostgreSQL.</summary>
    public DatabaseFactAttribute() => Skip = TestCluster.Unavailable;
}

/// <summary>A theory that needs PostgreSQL, see <see cref="TestCluster.Unavailable"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the theory where there is no PostgreSQL.</summary>
    public DatabaseTheoryAttribute() => Skip = TestCluster.Unavailable;
}
