using Indicators.Api;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Sdmx.OpenApi;

var app = ApiServer.Build(args);

if (args is ["openapi", var folder])
{
    // The build writes the OpenAPI documents so: nothing listens, and no database is asked. The routes are made known as at a start.
    app.UseEndpoints(_ => { });
    await app.Services.GetRequiredService<Specification>().WriteAsync(folder);
    await File.WriteAllBytesAsync(Path.Combine(folder, SdmxSpecification.FileName), SdmxSpecification.Bytes);
}
else
{
    await app.RunAsync();
}
