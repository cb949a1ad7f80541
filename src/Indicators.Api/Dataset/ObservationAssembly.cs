using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Observations;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>Puts observations together from their rows and the rows that belong to them.</summary>
internal static class ObservationAssembly
{
    /// <summary>Observations with the parts that the request asks to include.</summary>
    public static async Task<IReadOnlyList<Observation>> AssembleAsync(ApiRequest request, IReadOnlyList<ObservationRow> rows) =>
        await ObservationIncludes.AddAsync(request, await AssembleBareAsync(request, rows));

    /// <summary>Observations without parts that have to be asked for.</summary>
    public static Task<IReadOnlyList<Observation>> AssembleBareAsync(ApiRequest request, IReadOnlyList<ObservationRow> rows) =>
        AssembleAsync(request, request.Release, rows);

    /// <summary>Rows of another release than the one that the request is answered from.</summary>
    public static async Task<IReadOnlyList<Observation>> AssembleAsync(
        ApiRequest request,
        ReleaseState release,
        IReadOnlyList<ObservationRow> rows
    )
    {
        if (rows.Count == 0)
            return [];
        var parameters = new { release = release.Id, ids = rows.Select(row => row.Id).ToArray() };
        var credits = (await request.QueryAsync<CreditRow>(CreditRow.Sql, parameters)).ToLookup(
            row => row.OfObservation,
            row => row.ToCredit()
        );
        var witnesses = (await request.QueryAsync<WitnessPlaceRow>(WitnessPlaceRow.Sql, parameters)).ToLookup(
            row => row.OfObservation,
            row => row.ToPlace()
        );
        var relations = (await request.QueryAsync<RelationRow>(RelationRow.Sql, parameters)).ToLookup(row => row.OfObservation);
        return [.. rows.Select(row => Assemble(row, release.Version, credits[row.Id], witnesses[row.Id], relations[row.Id]))];
    }

    /// <summary>Observations a batch at a time, as their rows come.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Observation>> AssembleAsync(
        ApiRequest request,
        IAsyncEnumerable<IReadOnlyList<ObservationRow>> batches
    )
    {
        await foreach (var rows in batches)
            yield return await AssembleAsync(request, rows);
    }

    private static Observation Assemble(
        ObservationRow row,
        string release,
        IEnumerable<Credit> credits,
        IEnumerable<WitnessPlace> witnesses,
        IEnumerable<RelationRow> relations
    ) =>
        new()
        {
            Id = row.Id,
            Series = row.Series,
            Indicator = row.Indicator,
            Area = row.Area,
            Counterpart = row.Counterpart,
            Item = row.Item,
            Unit = row.Unit,
            Measure = Codes.Parse<Measure>(row.Measure),
            Status = Codes.Parse<Status>(row.Status),
            Shape = Codes.Parse<Shape>(row.Shape),
            Value = Plain(row.Value),
            Low = Plain(row.Low),
            High = Plain(row.High),
            LowInclusive = row.LowInclusive,
            HighInclusive = row.HighInclusive,
            Hedge = Codes.Parse<Hedge>(row.Hedge),
            Decimals = row.Decimals,
            Direction = row.Direction is null ? null : Codes.Parse<Direction>(row.Direction),
            Period = new ObservedPeriod
            {
                Edtf = row.PeriodEdtf,
                Start = row.PeriodStart,
                End = row.PeriodEnd,
                Basis = Codes.Parse<PeriodBasis>(row.PeriodBasis),
            },
            AssertedAt = row.AssertedAt,
            Printed = row.Printed,
            Claim = row.Claim,
            Credit = [.. credits],
            Source = new Source
            {
                Document = row.Document,
                Title = row.Title,
                Url = row.Url,
                Paragraph = row.Paragraph,
                Sentence = row.Sentence,
                File = row.File,
                Line = row.Line,
                Start = row.Start,
                End = row.End,
            },
            Witnesses = [.. witnesses],
            Relations = [.. relations.Where(relation => !relation.Incoming).Select(relation => relation.ToRelation())],
            Release = release,
            RelatedBy = [.. relations.Where(relation => relation.Incoming).Select(relation => relation.ToRelation())],
            Key = row.Key,
            CurrencyBasis = row.CurrencyBasis is null ? null : Codes.Parse<CurrencyBasis>(row.CurrencyBasis),
            Note = row.Note,
            Updated = row.Updated,
            Self = $"{Paths.Observations}/{row.Id}",
        };

    /// <summary>Without the zeros that the column's scale adds: 27.80000000 is 27.8.</summary>
    public static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;

    internal static decimal? Plain(decimal? number) => number is { } some ? Plain(some) : null;
}
