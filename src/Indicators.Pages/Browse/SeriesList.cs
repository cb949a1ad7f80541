using Indicators.Api.Http.Operations;
using Indicators.Pages.Requests;
using Series = Indicators.Api.Dataset.Series;

namespace Indicators.Pages.Browse;

/// <summary>Series with their latest figures, as many as a page can show.</summary>
internal static class SeriesList
{
    /// <param name="request">The request.</param>
    /// <param name="filter">Query that chooses them, such as <c>topic=debt</c>.</param>
    public static Task<Page<Series>> LoadAsync(PageRequest request, string filter) =>
        request.GetAsync<Page<Series>>($"/v1/series?{filter}&include=observations&last=1&limit=1000");
}
