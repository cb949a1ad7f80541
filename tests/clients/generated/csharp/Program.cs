using System.Text.Encodings.Web;
using System.Text.Json;
using Indicators.Generated;

// usage: Generated CLIENT ADDRESS ID: reads with a generated client, and prints what it read.
var (client, address, id) = (args[0], args[1], args[2]);
var seen = client switch
{
    "nswag" => await WithNSwag.ReadAsync(address, id),
    "kiota" => await WithKiota.ReadAsync(address, id),
    _ => throw new ArgumentException($"there is no client {client}"),
};
Console.WriteLine(
    JsonSerializer.Serialize(
        seen,
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    )
);
