using Indicators.Cluster;

namespace Indicators.Database.Tests;

public sealed class SystemUserTests
{
    [RootFact]
    public async Task Each_program_that_changes_the_user_hands_on_arguments_and_exit_code()
    {
        var nobody = await SystemUser.FindAsync("nobody", default);
        Assert.NotNull(nobody);
        var present = SystemUser.Switches.Where(s => SystemCommand.Find(s) is not null).ToList();
        Assert.NotEmpty(present);
        foreach (var change in present)
        {
            var ran = await SystemCommand.RunAsync(
                nobody.Run(change, ["sh", "-c", "id -u; id -g; echo \"$1\"; cat; exit 3", "x", "a 'b' $c"]),
                input: "read"
            );
            Assert.Equal((3, $"{nobody.Uid}\n{nobody.Gid}\na 'b' $c\nread"), (ran.ExitCode, ran.Output));
        }
    }

    [Fact]
    public async Task A_user_that_is_not_there_is_null() => Assert.Null(await SystemUser.FindAsync("no-such-user", default));
}
