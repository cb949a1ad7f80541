namespace Indicators.Api.Tests;

/// <summary>What a failed installation of packages means: a registry that is not reached or lacks a package is no fault of ours.</summary>
internal static class PackageRegistry
{
    private static readonly string[] Lacking = ["E404", "ETARGET", "NU1101", "NU1102", "NU1103", "could not be found in NuGet feeds"];

    private static readonly string[] Away = ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "NU1301"];

    /// <summary>
    /// Goes on after an installation that succeeded, skips the test where the registry lacks a package or, outside CI, is not reached, and
    /// fails it otherwise.
    /// </summary>
    public static void Require(ProgramRun installation, string what)
    {
        Skip.If(IsExcused(installation, Environment.GetEnvironmentVariable("CI") == "true"), $"{what} cannot be installed here");
        installation.Succeeded();
    }

    /// <summary>Whether the registry is to blame.</summary>
    public static bool IsExcused(ProgramRun installation, bool isCi)
    {
        var said = installation.Output + installation.Errors;
        return installation.ExitCode != 0
            && (
                Lacking.Any(sign => said.Contains(sign, StringComparison.Ordinal))
                || (!isCi && Away.Any(sign => said.Contains(sign, StringComparison.Ordinal)))
            );
    }
}
