using Indicators.Model;

namespace Indicators.Api.Tests;

/// <summary>
/// The letter of May 2023 tells when two of its figures were said: in 2022-06 and in 2023-01. In 2026.2 questions count by the texts, in
/// 2026.3 by when things were said.
/// </summary>
public sealed class ServedClocks : Served
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync("2026.2", "2026-02-28", Told);
        await ImportAsync("2026.3", "2026-03-31", release => Told(release) with { Clock = Clock.Said });
    }

    private static Model.Release Told(Model.Release release) =>
        release with
        {
            Observations =
            [
                .. release.Observations.Select(o =>
                    (o.Document, o.Key) switch
                    {
                        ("ash-2023-honey", "honey-exports-2021") => o with { Said = new Said("2022-06", PeriodBasis.Explicit) },
                        ("ash-2023-honey", "honey-exports-2022") => o with { Said = new Said("2023-01", PeriodBasis.Inherited) },
                        // Known no better than by the text, and said no later than the text prints it.
                        ("ash-2023-honey", "honey-exports-2025") => o with { Said = new Said("2023", PeriodBasis.Explicit) },
                        _ => o with { Said = new Said("2023", PeriodBasis.Publication) },
                    }
                ),
            ],
        };
}
