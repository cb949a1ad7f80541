using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Periods;

namespace Indicators.Citations;

/// <summary>An item of CSL-JSON 1.0.2, in a list of one as the format requires.</summary>
internal static class CslItem
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static string Of(Reference reference) => new JsonArray(Item(reference)).ToJsonString(Readable) + "\n";

    private static JsonObject Item(Reference reference)
    {
        var item = new JsonObject
        {
            ["id"] = reference.Key,
            ["type"] = reference.Kind == ReferenceKind.Article ? "article-magazine" : "dataset",
            ["title"] = reference.TitleOrDescription,
            ["author"] = new JsonArray([.. reference.Authors.Select(Name)]),
            ["container-title"] = reference.Container,
            ["publisher"] = reference.Publisher,
            ["issued"] = Issued(reference.Published),
            ["version"] = reference.Version,
            ["language"] = reference.Language,
            ["source"] = reference.Record?.Source,
            // Styles print the place in the archive and the archive one behind the other, so each names its part once.
            ["archive"] =
                reference.Kind == ReferenceKind.Article ? reference.Record?.Source
                : reference.Record is { } data ? $"release {data.Release}"
                : null,
            ["archive_location"] = reference.Record is { } record ? $"{record.Kind} {record.Accession}" : null,
            ["URL"] = reference.Url,
        };
        foreach (var absent in item.Where(member => member.Value is null).Select(member => member.Key).ToArray())
            item.Remove(absent);
        return item;
    }

    private static JsonObject Name(AuthorName author)
    {
        if (author.Literal is { } literal)
            return new JsonObject { ["literal"] = literal };
        var name = new JsonObject { ["family"] = author.FamilyProper, ["given"] = author.Given };
        if (author.Particle is { } particle)
            name["non-dropping-particle"] = particle;
        if (author.Suffix is { } suffix)
            name["suffix"] = suffix;
        return name;
    }

    private static JsonObject? Issued(Period? date)
    {
        if (date is null)
            return null;
        var parts = new JsonArray();
        if (date.Start is { } start)
            parts.Add(Parts(start, date.Granularity));
        if (date.IsInterval && date.End is { } end)
            parts.Add(Parts(end, date.Granularity));
        var issued = new JsonObject { ["date-parts"] = parts };
        if (date.IsApproximate || date.IsUncertain)
            issued["circa"] = true;
        return issued;
    }

    private static JsonArray Parts(DateOnly day, Granularity granularity) =>
        granularity switch
        {
            Granularity.Year => [day.Year],
            Granularity.Month => [day.Year, day.Month],
            _ => [day.Year, day.Month, day.Day],
        };
}
