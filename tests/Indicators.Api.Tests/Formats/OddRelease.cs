namespace Indicators.Api.Tests;

/// <summary>The made-up release with texts in it that break careless writers.</summary>
internal static class OddRelease
{
    /// <summary>Figures as printed, in the order of the documents' figures.</summary>
    public static readonly string[] Printed =
    [
        "=1+1",
        "+120 million",
        "-5",
        "@SUM(A1)",
        "\ttabbed",
        "\rreturned",
        "'tis 4",
        "a \"b\", c",
        "two\r\nlines",
        "1\u00a0000\u202f000",
        "🐝 9",
        " padded ",
    ];

    public static Model.Release With(Model.Release release) =>
        release with
        {
            Observations =
            [
                .. release.Observations.Select(
                    (observation, i) =>
                        i < Printed.Length
                            ? observation with
                            {
                                Claim = Printed[i].Trim() + " is what the sheet says.",
                                Anchors = [observation.Anchors[0] with { Printed = Printed[i] }, .. observation.Anchors.Skip(1)],
                            }
                            : observation
                ),
            ],
        };
}

/// <summary>That release, served.</summary>
public sealed class ServedOddities : Served
{
    protected override string TemplateKey => "served-oddities";

    protected override Task FillAsync(Npgsql.NpgsqlDataSource owner) =>
        new Import.ReleaseImport(owner).RunAsync(
            OddRelease.With(Releases.ReleaseBuilder.Build(Seeds.SeedsReader.Read(MadeUp.SeedsFolder)))
        );
}
