using System.Diagnostics;
using System.Globalization;

namespace Indicators.Torture.CleanMachine;

/// <summary>
/// A minimal Debian in a folder, made from the mirror that this machine's apt uses. Commands run in it by chroot, in mount and process
/// namespaces of their own, so that nothing mounted or started there outlives them.
/// </summary>
internal sealed class DebianRoot : IDisposable
{
    private readonly string _sdk;

    private DebianRoot(string folder, string sdk) => (Folder, _sdk) = (folder, sdk);

    public string Folder { get; }

    /// <summary>Why none can be made here; null if one can.</summary>
    public static string? Unavailable() =>
        !Environment.IsPrivilegedProcess ? "only root can make a Debian root"
        : Maker is null ? "neither mmdebstrap nor debootstrap is installed"
        : Sdk is null ? "dotnet is not on PATH"
        : Shell("unshare --mount --pid --fork true").ExitCode != 0 ? "namespaces are not allowed here"
        : Mirror().Site is null ? "apt of this machine has no Debian mirror"
        : null;

    private static string? Maker => new[] { "mmdebstrap", "debootstrap" }.FirstOrDefault(name => Which(name) is not null);

    private static string? Sdk =>
        Which("dotnet") is { } dotnet
            ? Path.GetDirectoryName(new FileInfo(dotnet).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? dotnet)
            : null;

    public static DebianRoot Make(Action<string> progress)
    {
        var folder = Directory.CreateTempSubdirectory("indicators-clean-").FullName;
        var root = new DebianRoot(Path.Combine(folder, "root"), Sdk!);
        var (site, codename) = Mirror();
        progress($"making a minimal Debian {codename} with {Maker}");
        Require(Shell($"{Maker} --variant=minbase --include=ca-certificates {codename} '{root.Folder}' '{site}'"));
        // The SDK and what its packages need; the network and the trust of this machine.
        root.Copy("/etc/resolv.conf", "/etc/hosts", "/etc/ssl/certs/ca-certificates.crt");
        Directory.CreateDirectory(root.Of("usr/share/dotnet"));
        File.CreateSymbolicLink(root.Of("usr/bin/dotnet"), "/usr/share/dotnet/dotnet");
        Require(
            root.Run(
                "/",
                "root",
                "apt-get -qq update && apt-get -qq install -y --no-install-recommends $(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1)"
            )
        );
        return root;
    }

    public string Of(string path) => Path.Combine(Folder, path.TrimStart('/'));

    /// <summary>Copies the project as it is in the working tree, without what git ignores.</summary>
    public void CopyProject(string to, string owner)
    {
        Directory.CreateDirectory(Of(to));
        Require(
            Shell(
                $"cd '{Project.Folder}' && git ls-files -z --cached --others --exclude-standard | tar --null -T - --ignore-failed-read -c"
                    + $" | tar -x -C '{Of(to)}'"
            )
        );
        var home = Path.GetDirectoryName(to)!;
        var settings = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget/NuGet/NuGet.Config");
        if (File.Exists(settings))
        {
            Directory.CreateDirectory(Of($"{home}/.nuget/NuGet"));
            File.Copy(settings, Of($"{home}/.nuget/NuGet/NuGet.Config"), overwrite: true);
        }

        Require(Run("/", "root", $"chown -R {owner} {home}"));
    }

    public CommandOutcome Run(string folder, string user, string command)
    {
        using var process = Start(folder, user, command);
        process.StandardInput.Close();
        return CommandOutcome.Of(process);
    }

    /// <summary>Starts a command with an environment that holds nothing of this machine's.</summary>
    public Process Start(string folder, string user, string command)
    {
        var home = user == "root" ? "/root" : $"/home/{user}";
        var enter = $"""
            mount --bind '{_sdk}' '{Of("usr/share/dotnet")}' && mount -o remount,ro,bind '{Of("usr/share/dotnet")}' &&
            mount -t proc proc '{Of("proc")}' && mount --rbind /dev '{Of("dev")}' && cd / &&
            exec chroot '{Folder}' env -i HOME={home} USER={user} LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
              PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
              setpriv --reuid={user} --regid={user} --init-groups sh -c "$1"
            """;
        var start = new ProcessStartInfo(
            "unshare",
            ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "sh", "-c", enter, "sh", $"cd {folder} && {command}"]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Sends a signal to the program that a started command has become: the first process of its namespace.</summary>
    public static void Signal(Process started, string signal) =>
        Require(Shell($"kill -{signal} $(cat /proc/{started.Id}/task/{started.Id}/children)"));

    /// <summary>Everything in it goes; nothing is mounted in this process's namespace.</summary>
    public void Dispose()
    {
        if (File.ReadAllText("/proc/self/mounts").Contains(Folder, StringComparison.Ordinal))
            throw new InvalidOperationException($"something is mounted below {Folder}; it is left in place");
        Require(Shell($"rm -rf --one-file-system '{Path.GetDirectoryName(Folder)}'"));
    }

    private void Copy(params string[] files)
    {
        foreach (var file in files.Where(File.Exists))
        {
            File.Delete(Of(file));
            File.Copy(file, Of(file));
        }
    }

    /// <summary>The first Debian mirror of apt's own sources, and the release of this machine.</summary>
    private static (string? Site, string Codename) Mirror()
    {
        var codename = Shell(". /etc/os-release && echo $VERSION_CODENAME").Output.Trim();
        var targets = Shell("apt-get indextargets --format '$(ORIGIN) $(CODENAME) $(REPO_URI)' 'Created-By: Packages'").Output;
        var site = targets
            .Split('\n')
            .Select(line => line.Split(' '))
            .FirstOrDefault(line => line is ["Debian", var name, _] && name == codename);
        return (site?[2], codename);
    }

    private static string? Which(string program) => Shell($"command -v {program}") is { ExitCode: 0 } found ? found.Output.Trim() : null;

    private static CommandOutcome Shell(string command)
    {
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        return CommandOutcome.Of(process);
    }

    private static void Require(CommandOutcome done)
    {
        if (done.ExitCode != 0)
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"exit code {done.ExitCode}: {done.Error[Math.Max(0, done.Error.Length - 2000)..]}"
                )
            );
    }
}

/// <summary>What a command printed.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Error)
{
    public static CommandOutcome Of(Process process)
    {
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return new CommandOutcome(process.ExitCode, output.Result, error.Result);
    }
}
