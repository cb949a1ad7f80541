using System.Globalization;
using System.Text;
using Indicators.Api.Citations;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>The parts of the package for people: how to cite it, what the columns mean, and its licence.</summary>
internal static class PackageTexts
{
    public const string LicenseUrl = "https://creativecommons.org/licenses/by/4.0/legalcode";

    public const string License = $"""
        # Licence

        The tables of this package are licensed under the Creative Commons Attribution 4.0 International licence (SPDX: CC-BY-4.0):
        {LicenseUrl}

        Name "Indicators" and the release, and keep the source document of every figure.

        The texts that the figures were read from belong to their publishers. They are not in this package and not covered by this licence.

        """;

    public static string Readme(PackageRelease release)
    {
        var text = new StringBuilder(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                # Indicators, release {release.Version}

                Figures from running text as sourced and dated observations. {release.Notes.TrimEnd()}

                Published {release.Published:yyyy-MM-dd}. SHA-256 of the content: `{release.ContentHash}`.

                ## How to cite
                > {ReleaseCitation.Apa(release.Version, release.Published)}

                Start with `data/figures.csv`, or with `data/figures.parquet`, which has the same with typed columns. The other
                tables are normalised.

                To cite a single figure, give its id and its source: the row in `observations` with its `document`, and the row in `anchors`
                with its place.

                ## Contents
                `datapackage.json` describes the tables for Frictionless Data, `csv-metadata.json` for CSV on the Web. Both state
                types, keys and references. Tables are CSV (RFC 4180) in UTF-8 with a header; an empty field means that there is no
                value. Numbers are in full units (4 billion is 4000000000). Dates are ISO 8601, periods EDTF. Texts are unchanged:
                import fields that begin with `=`, `+`, `-` or `@` into a spreadsheet as text. The package of a release has the same
                bytes wherever and whenever it is downloaded.


                """
            )
        );
        foreach (var table in PackageTables.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"## {table.File}\n{table.Description} Key: {Listed(table.Key)}.\n\n| column | type | meaning |\n| --- | --- | --- |\n"
            );
            foreach (var column in table.Columns)
            {
                var leads = table.References.FirstOrDefault(reference => reference.Columns.Contains(column.Name));
                var reference = leads is null ? "" : $"; → `{leads.Table}`";
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{column.Name}` | {Model.Codes.Of(column.Type)}{(column.Required ? "" : ", may be empty")} "
                        + $"| {column.Description}{reference} |\n"
                );
            }

            text.Append('\n');
        }

        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string Listed(IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
