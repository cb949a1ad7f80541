using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Quantities.Reading;

namespace Indicators.Api.Resources.Quantities;

/// <summary>Reads the quantities in the text of a request.</summary>
internal static class ReadQuantities
{
    private const string Example = "Exports rose by $3 billion to about $41 billion, or 12 percent of GDP.";

    public static readonly Operation Operation = new()
    {
        Path = "/v1/quantities",
        Id = "readQuantities",
        Tag = "Quantities",
        Summary = "Read the quantities in a text",
        Description =
            $"Send an English text of up to {QuantitiesBody.MaxSize / 1024} KiB as `{{\"text\": \"…\"}}` or as `text/plain`. Returns "
            + "each quantity with its position in code points, its number in full units, hedge or bound, unit, role (level, change, share "
            + "or rate), what it counts, and other possible readings. The service looks nothing up: the response is the same for "
            + "every release (`release` has no effect), and needs no database. It does not store the text.",
        Parameters = CommonParameters.OfResources,
        Body = typeof(QuantitiesBody),
        BodyTypes = ["application/json", "text/plain"],
        BodyDescription = "The text, as JSON or as plain text",
        BodyExample = new JsonObject { ["text"] = Example },
        AnswerExample = () => JsonSerializer.SerializeToNode(QuantityAnswer.Of(Example), ApiJson.Options),
        Answer = typeof(QuantityAnswer),
        ReadBody = async context => await QuantitiesBody.ReadAsync(context),
        HandleAlone = text => Reply.Of(QuantityAnswer.Of((string)text!)),
    };
}
