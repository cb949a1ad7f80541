namespace Indicators.Api;

/// <summary>Something that the server has besides the API. The program that starts the server hands it in.</summary>
public interface IServerPart
{
    /// <summary>Media types of its responses that are worth compressing.</summary>
    IReadOnlyList<string> TextMediaTypes { get; }

    /// <summary>Whether it serves <c>/</c>; otherwise the path leads to the description of the API.</summary>
    bool AnswersRoot { get; }

    void AddServices(IServiceCollection services);

    /// <summary>Adds routes and middleware, after those of the API.</summary>
    void Map(WebApplication app);
}
