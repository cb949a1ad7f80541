using Indicators.Pages.Frame;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Indicators.Pages.Serving;

/// <summary>
/// Renders components to text, on the server and without interactivity. A page is whole before its first byte is sent, so a failure never
/// leaves half of one.
/// </summary>
internal sealed class PageRenderer(ILoggerFactory logs)
{
    /// <param name="context">The request.</param>
    /// <param name="view">The page.</param>
    /// <param name="request">What it was made from; null for the page of a problem.</param>
    public async Task<string> RenderAsync(HttpContext context, PageView view, PageRequest? request)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?>
                {
                    [nameof(Shell.View)] = view,
                    [nameof(Shell.Request)] = request,
                    [nameof(Shell.Address)] = new PageAddress(context.Request),
                }
            );
            return (await renderer.RenderComponentAsync<Shell>(parameters)).ToHtmlString();
        });
    }
}
