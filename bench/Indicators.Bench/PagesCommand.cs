using System.CommandLine;

namespace Indicators.Bench;

/// <summary>What measures the pages of a running server.</summary>
internal static class PagesCommand
{
    public static Command Of()
    {
        var url = new Option<Uri>("--url")
        {
            Description = "The server. Start it with Indicators__KeptAnswersMegabytes=0, so that nothing is answered from memory.",
            DefaultValueFactory = _ => new Uri("http://127.0.0.1:8080"),
            CustomParser = given =>
            {
                if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address))
                    return address;
                given.AddError($"'{given.Tokens[0].Value}' is no address of a server");
                return null;
            },
        };
        var rounds = new Option<int>("--rounds") { Description = "Times that each page is asked for.", DefaultValueFactory = _ => 20 };
        var command = new Command("pages", "Times each page of a running server against the requests that it is made of.") { url, rounds };
        command.SetAction(
            async (parsed, cancel) =>
            {
                using var bench = new PagesBench(parsed.GetValue(url)!, parsed.GetValue(rounds));
                await bench.RunAsync(cancel);
            }
        );
        return command;
    }
}
