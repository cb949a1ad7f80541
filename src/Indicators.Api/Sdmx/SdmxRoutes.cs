using Indicators.Api.Catalog;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Sdmx.OpenApi;
using Indicators.Api.Sdmx.Requests;

namespace Indicators.Api.Sdmx;

/// <summary>
/// Where SDMX is. <see cref="SdmxPath"/> reads the paths, since a trailing slash and short forms have meanings of their own.
/// </summary>
internal static class SdmxRoutes
{
    public const string Root = "/sdmx";
    public const string Second = Root + "/2.1";
    public const string Third = Root + "/3.0";

    public static void MapSdmx(this WebApplication app)
    {
        var service = app.Services.GetRequiredService<SdmxService>();
        app.MapGet(Second + "/{**path}", (RequestDelegate)(context => service.RunAsync(SdmxVersion.V21, context)));
        app.MapGet(Third + "/{**path}", (RequestDelegate)(context => service.RunAsync(SdmxVersion.V30, context)));
        app.MapGet(
            SdmxSpecification.Path,
            (RequestDelegate)(context => Plain.WriteOfBuildAsync(context, SdmxSpecification.Bytes.AsMemory()))
        );
    }

    public static void AddSdmx(this IServiceCollection services)
    {
        services.AddSingleton(
            new ServiceLink("sdmx-2.1", Second + "/dataflow") { Title = "SDMX 2.1", Description = SdmxSpecification.Path }
        );
        services.AddSingleton(
            new ServiceLink("sdmx-3.0", Third + "/structure/dataflow") { Title = "SDMX 3.0", Description = SdmxSpecification.Path }
        );
        services.AddSingleton(new ServiceLink("openapi-sdmx", SdmxSpecification.Path));
        services.AddSingleton<SdmxService>();
        services.AddSingleton<Data.StructureReader>();
        services.AddSingleton<DataAnswer>();
        services.AddSingleton<Http.Problems.IProblemForm, SdmxErrors>();
    }
}
