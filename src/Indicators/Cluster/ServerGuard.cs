using System.Diagnostics;

namespace Indicators.Cluster;

/// <summary>
/// Stops a server when this process ends, however it ends. A shell outside the process tree waits on a pipe that only this process holds
/// open. If the pipe closes without a message, the shell signals the server, waits until it has stopped and removes a folder.
/// </summary>
internal sealed class ServerGuard : IDisposable
{
    private readonly Process _shell;

    private ServerGuard(Process shell) => _shell = shell;

    /// <param name="server">Process id of the postmaster.</param>
    /// <param name="signal"><c>INT</c> for a fast shutdown, <c>QUIT</c> for an immediate one (PostgreSQL documentation, 19.5).</param>
    /// <param name="folder">Folder to remove afterwards.</param>
    /// <param name="pidFile">
    /// The server's <c>postmaster.pid</c>, which disappears when the server ends; a zombie stays in the process list.
    /// </param>
    public static ServerGuard Watch(int server, string signal, string folder, string pidFile)
    {
        // The terminal sends Ctrl-C to the whole process group, and it must not end the guard.
        const string Script = """
            exec 3<&0
            ( trap '' INT TERM HUP
              read word <&3
              [ "$word" = done ] && exit
              kill -"$2" "$1"
              n=0
              while [ -e "$4" ] && kill -0 "$1" && [ $((n += 1)) -lt 100 ]; do sleep 0.1; done
              rm -rf "$3" || { sleep 1; rm -rf "$3"; }
            ) >/dev/null 2>&1 </dev/null &
            """;
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", Script, "sh", server.ToString(System.Globalization.CultureInfo.InvariantCulture), signal, folder, pidFile]
        )
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        return new ServerGuard(Process.Start(start)!);
    }

    /// <summary>Ends the guard after the server has been stopped.</summary>
    public void Dispose()
    {
        try
        {
            _shell.StandardInput.WriteLine("done");
            _shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // The guard was killed, so there is nothing left to do.
        }
        _shell.Dispose();
    }
}
