using Indicators.Testing;

namespace Indicators.Database.Tests;

/// <summary>A fact about what happens when root starts us.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() => Skip = Environment.IsPrivilegedProcess ? TestCluster.Unavailable : "only root changes users";
}
