# The API and the operator's commands in one image; it runs as an ordinary user and writes nothing.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/SentenceModel.targets src/
COPY .config/ .config/
COPY src/Indicators/Indicators.csproj src/Indicators/
COPY src/Indicators.Api/Indicators.Api.csproj src/Indicators.Api/
COPY src/Indicators.Pages/Indicators.Pages.csproj src/Indicators.Pages/
COPY src/Indicators.Cli/Indicators.Cli.csproj src/Indicators.Cli/
RUN dotnet restore src/Indicators.Cli/Indicators.Cli.csproj
COPY migrations/ migrations/
COPY openapi/ openapi/
COPY src/ src/
RUN dotnet publish src/Indicators.Cli/Indicators.Cli.csproj --configuration Release --no-restore --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /indicators
COPY --from=build /app /app
COPY migrations/ migrations/
COPY seeds/ seeds/
ENV INDICATORS_HOME=/indicators \
    ASPNETCORE_URLS=http://0.0.0.0:8080 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_GCgen0size=0x1000000
EXPOSE 8080
# The base image's own user, id 1654.
USER app
ENTRYPOINT ["dotnet", "/app/Indicators.Cli.dll"]
CMD ["serve"]
