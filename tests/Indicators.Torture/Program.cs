using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Indicators.Torture;
using Indicators.Torture.CleanMachine;
using Indicators.Torture.Faults;
using Indicators.Torture.Fuzz;
using Indicators.Torture.Kill;
using Indicators.Torture.Load;

var requests = new Option<int>("--requests") { Description = "Number of requests", DefaultValueFactory = _ => 50_000 };
var seed = new Option<int>("--seed") { Description = "Makes the same run again", DefaultValueFactory = _ => 20261130 };
var seconds = new Option<int>("--seconds") { Description = "How long the load lasts, at most 600", DefaultValueFactory = _ => 300 };
var clients = new Option<int>("--clients") { Description = "Clients at once, at most 2000", DefaultValueFactory = _ => 800 };
var times = new Option<int>("--times") { Description = "Importers to kill", DefaultValueFactory = _ => 200 };

var fuzz = new Command("fuzz", "Send requests made from the OpenAPI document, and check each answer against it") { requests, seed };
fuzz.SetAction(
    async (parsed, cancel) =>
    {
        await using var served = await ServedHere.StartAsync([], cancel);
        var result = await FuzzRun.RunAsync(served.Url, parsed.GetValue(requests), parsed.GetValue(seed), cancel);
        Console.WriteLine(result);
        Report.Write("fuzz", result.ToString());
        return result.Faults.Count == 0 ? 0 : 1;
    }
);
var clientsOn = new Option<string?>("--clients-on")
{
    Description = "Processors of the clients, for taskset; run this with taskset on the others",
};
var load = new Command("load", "Ask for many times what can be computed") { seconds, clients, clientsOn };
load.SetAction(
    async (parsed, cancel) =>
    {
        await using var served = await ServedHere.StartAsync([], cancel);
        var duration = TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(seconds), 1, 600));
        var asking = Math.Clamp(parsed.GetValue(clients), 1, 2000);
        var result = await LoadRun.RunAsync(served.Url, asking, duration, parsed.GetValue(clientsOn), cancel);
        Console.WriteLine(result);
        Report.Write("load", result.ToString());
        return result.Faults().Any() ? 1 : 0;
    }
);
var server = new Argument<string>("server");
var what = new Argument<string>("what");
var press = new Command("press", "The clients of load, a process of their own") { server, what };
press.Hidden = true;
press.SetAction(
    async (parsed, _) =>
    {
        var clients = JsonSerializer.Deserialize<Press>(parsed.GetValue(what)!)!;
        Console.WriteLine(JsonSerializer.Serialize(await clients.RunAsync(new Uri(parsed.GetValue(server)!))));
        return 0;
    }
);
var kill = new Command("kill", "Kill importers at random moments, and look what they leave") { times, seed };
kill.SetAction(
    async (parsed, cancel) =>
    {
        var result = await KillRun.RunAsync(parsed.GetValue(times), parsed.GetValue(seed), Console.Error.WriteLine, cancel);
        Console.WriteLine(result);
        Report.Write("kill", result);
        return result.Contains(" 0 faults", StringComparison.Ordinal) ? 0 : 1;
    }
);
var rounds = new Option<int>("--rounds") { Description = "Rounds of each fault", DefaultValueFactory = _ => 20 };
var faults = new Command("faults", "Kill importers, migrations and the database at random moments, and fill the disk") { rounds, seed };
faults.SetAction(
    async (parsed, cancel) =>
    {
        var run = new FaultsRun(parsed.GetValue(rounds), new Random(parsed.GetValue(seed)), Console.Error.WriteLine);
        var result = await run.RunAsync(cancel);
        Console.WriteLine(result);
        Report.Write("faults", result);
        return run.Faults == 0 ? 0 : 1;
    }
);
var clean = new Command("clean-machine", "Run './indicators up' in a minimal Debian made on the spot, as an ordinary user and as root");
clean.SetAction(_ =>
{
    var run = new CleanMachineRun(Console.Error.WriteLine);
    var result = run.Run();
    Console.WriteLine(result);
    Report.Write("clean-machine", result);
    return run.Faults == 0 ? 0 : 1;
});
var root = new RootCommand("The long tests of what the service promises, on a throw-away database on this machine.")
{
    fuzz,
    load,
    kill,
    press,
    faults,
    clean,
};
root.HelpName = "indicators torture";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await root.Parse(args).InvokeAsync();
