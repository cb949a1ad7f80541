using Indicators.Api.Comparisons;
using Indicators.Api.Http.Answers;
using Indicators.Api.Http.Operations;
using Indicators.Drafts;

namespace Indicators.Api.Resources.Trace.Drafts;

/// <summary>A draft that is being checked, as an answer: whole, or line by line.</summary>
internal sealed class DraftAnswers(ApiRequest request, DraftCheck check)
{
    private int _numbers;

    public async Task<DraftAnswer> WholeAsync()
    {
        var (paragraphs, numbers) = (new List<DraftParagraphAnswer>(), new List<DraftNumber>());
        await foreach (var batch in BatchesAsync(request.Context.Features.Get<AnswerProgress>()?.ReportAsync))
        {
            paragraphs.AddRange(batch.Select(one => one.Paragraph));
            numbers.AddRange(batch.SelectMany(one => one.Numbers));
        }

        return new()
        {
            Format = check.Draft.Format,
            Language = Language(),
            Summary = Summary(numbers.Select(one => one.Status)),
            Numbers = numbers,
            Paragraphs = paragraphs,
            Release = request.Release.Version,
        };
    }

    /// <summary>
    /// Paragraphs and numbers in the order of the draft, some at a time, each with what it is; the summary comes last.
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyList<(string Type, object Value)>> LinesAsync()
    {
        var statuses = new List<DraftStatus>();
        await foreach (var batch in BatchesAsync())
        {
            statuses.AddRange(batch.SelectMany(one => one.Numbers).Select(one => one.Status));
            yield return
            [
                .. batch.SelectMany(one => one.Numbers.Select(number => ("number", (object)number)).Prepend(("paragraph", one.Paragraph))),
            ];
        }

        var end = new DraftEnd
        {
            Format = check.Draft.Format,
            Language = Language(),
            Summary = Summary(statuses),
            Release = request.Release.Version,
        };
        yield return [("summary", end)];
    }

    private async IAsyncEnumerable<IReadOnlyList<(DraftParagraphAnswer Paragraph, IReadOnlyList<DraftNumber> Numbers)>> BatchesAsync(
        Func<double, Task>? report = null
    )
    {
        await foreach (var batch in check.BatchesAsync(report))
        {
            request.Cancellation.ThrowIfCancellationRequested();
            var contexts = await FigureContext.LoadAsync(
                request,
                batch.SelectMany(one => one.Numbers).Where(HasFigure).Select(number => number.Best!.Candidate.Id).Distinct()
            );
            yield return
            [
                .. batch.Select(one =>
                    (
                        DraftParagraphAnswer.Of(one.Paragraph),
                        (IReadOnlyList<DraftNumber>)
                            [
                                .. one.Numbers.Select(number =>
                                    DraftNumber.Of(
                                        ++_numbers,
                                        one.Paragraph.Number,
                                        number,
                                        HasFigure(number) ? DraftFigure.Of(contexts[number.Best!.Candidate.Id]) : null
                                    )
                                ),
                            ]
                    )
                ),
            ];
        }
    }

    private DraftSummary Summary(IEnumerable<DraftStatus> statuses) => DraftSummary.Of(check.Draft.Paragraphs.Count, [.. statuses]);

    private TracedLanguage Language() => TracedLanguage.Of(check.Language);

    /// <summary>Whether the number has a figure to show. A figure about something else is not shown.</summary>
    private static bool HasFigure(CheckedNumber number) =>
        number.Best is not null && number.Status is not (DraftStatus.NoSource or DraftStatus.NotAClaim);
}
