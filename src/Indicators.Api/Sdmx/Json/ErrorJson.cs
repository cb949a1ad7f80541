using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Json;

namespace Indicators.Api.Sdmx.Json;

/// <summary>An error message of SDMX-JSON 2.0.</summary>
internal static class ErrorJson
{
    public static byte[] Of(int code, string title, string detail) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject
            {
                ["errors"] = new JsonArray(
                    new JsonObject
                    {
                        ["code"] = code,
                        ["title"] = title,
                        ["detail"] = detail,
                    }
                ),
            },
            ApiJson.Options
        );
}
