using System.Diagnostics;

namespace Indicators.Api.Tests;

/// <summary>Programs of <c>tests/clients/*</c> that run with Node.js, each folder with its own packages.</summary>
internal static class NodeProgram
{
    /// <summary>Runs a script with an input; fails with what it says on standard error.</summary>
    public static async Task<string> RunAsync(string folder, string script, string input)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder(folder), "run"), script)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        try
        {
            await node.StandardInput.WriteAsync(input);
            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended before it had read everything; its exit code and errors say why.
        }

        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return await output;
    }

    /// <summary>A file of an installed package.</summary>
    public static async Task<string> InstallAsync(string folder, string file)
    {
        await RunAsync(folder, "--version", "");
        return Path.Combine(Folder(folder), "node_modules", file);
    }

    private static string Folder(string folder) => Path.Combine(Repository.Root, "tests", "clients", folder);
}
