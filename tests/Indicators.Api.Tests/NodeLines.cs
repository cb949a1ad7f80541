using System.Diagnostics;
using System.Text;

namespace Indicators.Api.Tests;

/// <summary>
/// A program that answers each line of its standard input with a line. It ends when its input does: with the process of the tests.
/// </summary>
internal sealed class NodeLines
{
    private readonly Process _node;
    private readonly StringBuilder _errors = new();

    private NodeLines(Process node)
    {
        _node = node;
        node.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        node.BeginErrorReadLine();
    }

    public static async Task<NodeLines> StartAsync(string folder, string script) => new(await NodeProgram.StartAsync(folder, script));

    public async Task<string> AskAsync(string line)
    {
        await _node.StandardInput.WriteLineAsync(line);
        await _node.StandardInput.FlushAsync();
        if (await _node.StandardOutput.ReadLineAsync() is { } answer)
            return answer;
        await _node.WaitForExitAsync();
        throw new InvalidOperationException(_errors.ToString());
    }
}
