using System.Globalization;

namespace Indicators.Cli.Drafts;

/// <summary>A bar on standard error while a draft is checked. In a pipe it is silent.</summary>
internal sealed class ProgressBar : IDisposable
{
    private const int Width = 30;
    private readonly bool _isShown = !Console.IsErrorRedirected;
    private int _percent = -1;

    public void Report(double part, int numbers)
    {
        var percent = (int)(Math.Clamp(part, 0, 1) * 100);
        if (!_isShown || percent == _percent)
            return;
        _percent = percent;
        var full = Width * percent / 100;
        Console.Error.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\r  [{new string('#', full)}{new string('.', Width - full)}] {percent, 3} %  {numbers} numbers"
            )
        );
    }

    public void Dispose()
    {
        if (_isShown && _percent >= 0)
            Console.Error.Write("\r\u001b[2K");
    }
}
