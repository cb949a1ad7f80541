using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Operations;

/// <summary>An answer as rows that are read when they are written.</summary>
internal abstract class Table(ApiRequest request)
{
    public ApiRequest Request { get; } = request;

    /// <summary>Name for files, without an ending.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What one row is, in the plural.</summary>
    public abstract string Rows { get; }

    /// <summary>Number of rows.</summary>
    public required long Count { get; init; }

    /// <summary>What goes with the table, such as what was left out; JSON has it as members of the page.</summary>
    public IReadOnlyList<TableNote> Notes { get; init; } = [];

    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>Why flat rows cannot carry what is asked for; null where they can.</summary>
    public virtual string? NotFlat => null;

    /// <summary>Name of a file with the table in it.</summary>
    public string FileName(IFormat format) => $"{Name}-{Request.Release.Version}.{format.Name}";

    /// <summary>The rows, a few hundred at a time: the objects that JSON has.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<object>> BatchesAsync();

    /// <summary>Whether lines of JSON can carry what is asked for, whatever <see cref="NotFlat"/> says of flat rows.</summary>
    public virtual bool FitsLines => true;

    /// <summary>Further tables of a workbook, such as the sources of the rows.</summary>
    public abstract Task<IReadOnlyList<SideTable>> SideTablesAsync();

    /// <summary>The problem of a format of flat rows that cannot carry what <c>include</c> asks for, or null.</summary>
    public Problem? RefuseFlat(IFormat format)
    {
        if (NotFlat is null)
            return null;
        var detail = $"{NotFlat}: leave it out of 'include', or take another format than '{format.Name}', such as json.";
        return Problem.Of(
            Request.Context,
            ProblemTypes.FormatCannotCarry,
            detail,
            [ParameterProblem.Of("include", ProblemTypes.FormatCannotCarry, detail)]
        );
    }

    /// <summary>The problem of a result that is too large to be answered whole, or null.</summary>
    public static Problem? TooLarge(ApiRequest request, long count) =>
        count <= request.MaxUnpagedRows
            ? null
            : Problem.Of(
                request.Context,
                ProblemTypes.ResultTooLarge,
                FormattableString.Invariant(
                    $"The result has {count} rows, and {request.MaxUnpagedRows} are answered at once; filter, or give 'limit' and follow 'Link'."
                )
            );
}
