using Indicators.Api;

await ApiServer.Build(args).RunAsync();
