using System.Globalization;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Operations;

/// <summary>A response as a table whose rows are read while it is written.</summary>
internal abstract class Table(ApiRequest request)
{
    public ApiRequest Request { get; } = request;

    /// <summary>Base name of files, without an extension.</summary>
    public required string Name { get; init; }

    /// <summary>Display name.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the rows, in the plural.</summary>
    public abstract string Rows { get; }

    /// <summary>Number of rows.</summary>
    public required long Count { get; init; }

    /// <summary>Notes on the table, such as what was left out. JSON has them as members of the page.</summary>
    public IReadOnlyList<TableNote> Notes { get; init; } = [];

    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>Why flat rows cannot hold the requested parts, as a sentence without a full stop; null if they can.</summary>
    public virtual string? NotFlat => null;

    /// <summary>File name of the table in a format.</summary>
    public string FileName(IFormat format) => $"{Name}-{Request.Release.Version}.{format.Name}";

    /// <summary>The rows in batches of a few hundred, as the objects that JSON returns.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<object>> BatchesAsync();

    /// <summary>Whether lines of JSON can hold the requested parts, regardless of <see cref="NotFlat"/>.</summary>
    public virtual bool FitsLines => true;

    /// <summary>Further tables of a workbook, such as the sources of the rows.</summary>
    public abstract Task<IReadOnlyList<SideTable>> SideTablesAsync();

    /// <summary>The problem of a flat format that cannot hold the parts named by <c>include</c>, or null.</summary>
    public Problem? RefuseFlat(IFormat format)
    {
        if (NotFlat is null)
            return null;
        var detail = $"{NotFlat} in the format '{format.Name}'. Leave it out of 'include', or use another format, such as json.";
        return Problem.Of(
            Request.Context,
            ProblemTypes.FormatCannotCarry,
            detail,
            [ParameterProblem.Of("include", ProblemTypes.FormatCannotCarry, detail)]
        );
    }

    /// <summary>The problem of a result that is too large for one response, or null.</summary>
    public static Problem? TooLarge(ApiRequest request, long count) =>
        count <= request.MaxUnpagedRows
            ? null
            : Problem.Of(
                request.Context,
                ProblemTypes.ResultTooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The result has {count} rows. One response holds at most {request.MaxUnpagedRows}. Add filters, or set 'limit' "
                        + $"and follow 'Link'."
                )
            );
}
