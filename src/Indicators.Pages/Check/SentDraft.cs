using System.Text;
using Indicators.Api.Http.Answers;
using Indicators.Drafts.Reading;
using Indicators.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Pages.Check;

/// <summary>A draft that a reader pasted or sent as a file.</summary>
/// <param name="Text">The draft; empty if there is none.</param>
/// <param name="Format">How it is written down.</param>
/// <param name="Problem">Why it cannot be read; null if it can.</param>
internal sealed record SentDraft(string Text, DraftFormat Format, string? Problem)
{
    /// <summary>Bytes of a form: each byte of a pasted draft may take three, and a file comes beside it.</summary>
    private const int MostOfForm = 4 * Draft.MaxSize;

    /// <summary>
    /// Bytes of a form that is read to its end although it is too large, because a browser shows no answer before it has sent everything.
    /// Nothing of it is kept.
    /// </summary>
    private const int MostDrained = 64 << 20;

    public const string Nothing = "There is no draft. Paste one, or choose a file.";
    public const string EmptyFile = "The file is empty. Choose another one.";
    public const string NoText = "The file is no text in UTF-8. Save it as text, Markdown or HTML.";
    public const string SeveralFiles = "There is more than one file. Send one at a time.";

    /// <summary>Characters of a draft that takes long enough to show progress.</summary>
    private const int LongDraft = 30_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static string TooLarge { get; } = $"The draft is larger than {Draft.MaxSize / 1024} KiB. Send a part of it.";

    /// <summary>Status of the page, if there is a problem.</summary>
    public int Status { get; private init; } = StatusCodes.Status400BadRequest;

    public bool IsLong => Problem is null && Text.Length >= LongDraft;

    /// <summary>Reads the form before anything else is done for the request.</summary>
    public static async Task ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = IsDrained(context.Request) ? MostDrained : MostOfForm;
        var sent = await OfFormAsync(context);
        context.Features.Set(sent);
        if (sent.IsLong)
            context.Features.Set(new LongAnswer());
    }

    private static async Task<SentDraft> OfFormAsync(HttpContext context)
    {
        var options = new FormOptions
        {
            BufferBody = false,
            MemoryBufferThreshold = MostOfForm,
            ValueLengthLimit = MostOfForm,
            MultipartBodyLengthLimit = MostOfForm,
            ValueCountLimit = 20,
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            if (IsDrained(context.Request))
            {
                await context.Request.Body.CopyToAsync(Stream.Null, patience.Token);
                return Wrong(TooLarge) with { Status = StatusCodes.Status413PayloadTooLarge };
            }

            if (!context.Request.HasFormContentType)
                return Wrong("Send the form of this page.");
            return await OfAsync(await new FormFeature(context.Request, options).ReadFormAsync(patience.Token), patience.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The form did not arrive in time.", StatusCodes.Status408RequestTimeout);
        }
        // A form that is cut short is an I/O error to the reader of forms, and some character sets are not supported.
        catch (Exception failure)
            when (failure is InvalidDataException or NotSupportedException or IOException and not BadHttpRequestException
                && !context.RequestAborted.IsCancellationRequested
            )
        {
            return Wrong("The form cannot be read. Send one draft, pasted or as a file.");
        }
    }

    /// <summary>Whether a form is too large, and its client cannot be told so before it has sent it.</summary>
    private static bool IsDrained(HttpRequest request) => request.ContentLength > MostOfForm && request.Headers.Expect.Count == 0;

    private static async Task<SentDraft> OfAsync(IFormCollection form, CancellationToken cancellation)
    {
        var pasted = form["text"].ToString();
        var file = form.Files.Count > 0 ? form.Files[0] : null;
        DraftFormat? format = Codes.TryParse<DraftFormat>(form["type"].ToString(), out var given) ? given : null;
        if (file is null)
            return Checked(pasted, format ?? DraftFormat.Markdown);
        if (!string.IsNullOrWhiteSpace(pasted))
            return new(pasted, format ?? DraftFormat.Markdown, "There is a pasted draft and a file. Send one of the two.");
        if (form.Files.Count > 1)
            return new(pasted, format ?? DraftFormat.Markdown, SeveralFiles);
        if (file.Length == 0)
            return Wrong(EmptyFile);
        var bytes = new byte[file.Length];
        await using var content = file.OpenReadStream();
        await content.ReadExactlyAsync(bytes, cancellation);
        return Decode(bytes) is { } text ? Checked(text, format ?? FormatOf(file.FileName)) : Wrong(NoText);
    }

    private static SentDraft Checked(string text, DraftFormat format)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return Wrong("The draft is no text: it contains the character NUL. Save it as text, Markdown or HTML.");
        if (string.IsNullOrWhiteSpace(text))
            return Wrong(Nothing);
        return Encoding.UTF8.GetByteCount(text) <= Draft.MaxSize ? new(text, format, null) : Wrong(TooLarge);
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
                _ => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'),
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DraftFormat FormatOf(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => DraftFormat.Html,
            ".md" or ".markdown" => DraftFormat.Markdown,
            _ => DraftFormat.Text,
        };

    private static SentDraft Wrong(string problem) => new("", DraftFormat.Markdown, problem);
}
