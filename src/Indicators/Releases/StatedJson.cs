using Indicators.Model;

namespace Indicators.Releases;

/// <summary>What an observation asserts, as canonical JSON.</summary>
internal static class StatedJson
{
    public static CanonicalJson Of(Observation observation) =>
        new CanonicalJson()
            .Add("document", observation.Document)
            .Add("series", observation.Series.ToString())
            .Add("status", Codes.Of(observation.Status))
            .Add("shape", Codes.Of(observation.Stated.Shape))
            .Add("value", observation.Stated.Value)
            .Add("low", observation.Stated.Low)
            .Add("high", observation.Stated.High)
            .Add("lowInclusive", observation.Stated.LowInclusive)
            .Add("highInclusive", observation.Stated.HighInclusive)
            .Add("hedge", Codes.Of(observation.Stated.Hedge))
            .Add("decimals", observation.Stated.Decimals)
            .Add("direction", observation.Direction is { } direction ? Codes.Of(direction) : null)
            .Add("currencyBasis", observation.CurrencyBasis is { } basis ? Codes.Of(basis) : null)
            .Add("period", new CanonicalJson().Add("edtf", observation.Period.Edtf).Add("basis", Codes.Of(observation.Period.Basis)));
}
