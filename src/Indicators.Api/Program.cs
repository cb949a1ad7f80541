using Indicators.Api;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Sdmx.OpenApi;

var app = ApiServer.Build(args);

if (args is ["openapi", var folder])
{
    // The build runs this to write the OpenAPI documents: nothing listens and no database is used, but the routes are registered as in a
    // normal start.
    app.UseEndpoints(_ => { });
    await app.Services.GetRequiredService<Specification>().WriteAsync(folder);
    await File.WriteAllBytesAsync(Path.Combine(folder, SdmxSpecification.FileName), SdmxSpecification.Bytes);
}
else
{
    await app.RunAsync();
}
