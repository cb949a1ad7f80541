using Indicators.Api.Comparisons;
using Indicators.Api.Dataset;
using Indicators.Model;
using Credit = Indicators.Api.Dataset.Credit;

namespace Indicators.Api.Resources.Trace.Drafts;

/// <summary>The figure that a number of a draft was compared with. The whole of it is at <c>/v1/observations/{id}</c>.</summary>
public sealed record DraftFigure
{
    /// <summary>Id of the observation.</summary>
    public required string Id { get; init; }

    /// <summary>Key of its series.</summary>
    public required string Series { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>What the text says, in the curators' words.</summary>
    public required string Claim { get; init; }

    /// <summary>Whether one number, an interval or one end of an interval is stated.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The number in full units; null unless the shape is a point.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The lower end of a range, or the lower bound.</summary>
    public required decimal? Low { get; init; }

    /// <summary>The upper end of a range, or the upper bound.</summary>
    public required decimal? High { get; init; }

    /// <summary>How the text qualifies the number.</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>What the figure is for.</summary>
    public required ObservedPeriod Period { get; init; }

    /// <summary>When the document was published (EDTF); null if that is not known.</summary>
    public required string? AssertedAt { get; init; }

    /// <summary>Who says so: the outlet, its source, and so on.</summary>
    public required IReadOnlyList<Credit> Credit { get; init; }

    /// <summary>Where it stands.</summary>
    public required Source Source { get; init; }

    /// <summary>The sentence that contains it; null if the text is not loaded.</summary>
    public required string? Sentence { get; init; }

    /// <summary>Ids of figures that contradict it, by the decision of a curator.</summary>
    public required IReadOnlyList<string> ContradictedBy { get; init; }

    internal static DraftFigure Of(FigureContext context)
    {
        var one = context.Observation;
        return new()
        {
            Id = one.Id,
            Series = one.Series,
            Printed = one.Printed,
            Claim = one.Claim,
            Shape = one.Shape,
            Value = one.Value,
            Low = one.Low,
            High = one.High,
            Hedge = one.Hedge,
            Unit = one.Unit,
            Period = one.Period,
            AssertedAt = one.AssertedAt,
            Credit = one.Credit,
            Source = one.Source,
            Sentence = context.Sentence.Text,
            ContradictedBy =
            [
                .. context
                    .Relations.Where(relation => relation.Kind == Codes.Of(RelationKind.Contradicts))
                    .Select(relation => relation.A == one.Id ? relation.B : relation.A),
            ],
        };
    }
}
