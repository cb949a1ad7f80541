using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Answers;

/// <summary>Finds the operation of a path, as the routes do.</summary>
internal sealed class OperationPaths(OperationCatalog operations)
{
    private readonly (Operation Operation, string[] Segments)[] _all =
    [
        .. operations.All.Select(operation => (operation, operation.Path.Split('/'))).OrderBy(pair => pair.Item2.Count(IsParameter)),
    ];

    /// <summary>The operation and its path parameters, decoded; null if no operation has this path.</summary>
    public (Operation Operation, RouteValueDictionary Values)? Find(string path, bool hasBody = false)
    {
        var segments = path.Split('/');
        foreach (var (operation, template) in _all)
        {
            if (
                (operation.Body is not null) != hasBody
                || template.Length != segments.Length
                || !template.Zip(segments).All(pair => IsParameter(pair.First) || pair.First == pair.Second)
            )
                continue;
            var values = new RouteValueDictionary();
            foreach (var (name, segment) in template.Zip(segments).Where(pair => IsParameter(pair.First)))
                values[name[1..^1]] = Uri.UnescapeDataString(segment);
            return (operation, values);
        }

        return null;
    }

    private static bool IsParameter(string segment) => segment is ['{', .., '}'];
}
