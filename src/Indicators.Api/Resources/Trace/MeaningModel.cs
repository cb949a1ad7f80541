using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Settings;
using Indicators.Candidates;
using Indicators.Meaning;
using Indicators.Statements;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>The sentence model of a server: read when the first question needs it, or when the server has warmed up.</summary>
internal sealed partial class MeaningModel(ServiceSettings settings, ILogger<MeaningModel> log) : IDisposable
{
    private readonly Lazy<Task<SentenceModel?>> _model = new(() => Task.Run(() => Load(settings, log)));

    /// <summary>The way to find figures like a question; null where it does not help, or there is no model.</summary>
    public async Task<IMoreCandidates?> OfAsync(ApiRequest request, TraceQuery query, TraceRelease release)
    {
        if (!LikeMeaning.Helps(query) || release.Index.Count > ClaimVectors.MaxFigures || await _model.Value is not { } model)
            return null;
        var vectors = await request.Cached(
            () => Task.Run(() => ClaimVectors.Of(model, release.Index.Figures)),
            one => one.Count * (SentenceModel.Dimensions * sizeof(float) / 1000L)
        );
        return new LikeMeaning(model, vectors);
    }

    public void Dispose()
    {
        if (_model is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: { } model } })
            model.Dispose();
    }

    private static SentenceModel? Load(ServiceSettings settings, ILogger log)
    {
        if (!settings.TraceMeaning)
            return null;
        var model = SentenceModel.Load(AppContext.BaseDirectory);
        if (model is null)
            WithoutModel(log);
        return model;
    }

    [LoggerMessage(LogLevel.Warning, "The sentence model is not installed: questions are matched by their words alone")]
    private static partial void WithoutModel(ILogger log);
}
