using System.Diagnostics;

namespace Indicators.Api.Tests;

/// <summary>Programs in folders below <c>tests</c> that run with Node.js, each folder with its own packages.</summary>
internal static class NodeProgram
{
    /// <summary>Runs a script and returns its standard output; fails with its standard error.</summary>
    /// <param name="folder">The folder of the script and its packages, below <c>tests</c>.</param>
    /// <param name="script">The file name of the script.</param>
    /// <param name="input">The standard input of the script.</param>
    /// <param name="arguments">The arguments of the script.</param>
    public static async Task<string> RunAsync(string folder, string script, string input, params string[] arguments)
    {
        using var node = await StartAsync(folder, script, arguments);
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

    /// <summary>Starts a script with all its streams in pipes.</summary>
    public static async Task<Process> StartAsync(string folder, string script, params string[] arguments)
    {
        await NodePackages.InstallAsync(Folder(folder));
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder(folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>A file of an installed package.</summary>
    public static async Task<string> InstallAsync(string folder, string file)
    {
        await NodePackages.InstallAsync(Folder(folder));
        return Path.Combine(Folder(folder), "node_modules", file);
    }

    private static string Folder(string folder) => Path.Combine(Repository.Root, "tests", folder);
}
