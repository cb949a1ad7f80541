using Indicators.Candidates;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Trace;

/// <summary>The project's own figures, read once for all tests that trace claims about them without a database.</summary>
internal static class TracedSeeds
{
    private static readonly SeedSet Seeds = SeedsReader.Read(Path.Combine(Repository.Root, "seeds"));

    /// <summary>The release of the seeds.</summary>
    public static Model.Release Release { get; } = ReleaseBuilder.Build(Seeds);

    /// <summary>Its figures with the dataset's own words.</summary>
    public static TraceRelease Figures { get; } = TraceRelease.Of(Release, Seeds.Words);
}
