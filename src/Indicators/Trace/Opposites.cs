using System.Collections.Frozen;

namespace Indicators.Trace;

/// <summary>One of the things of which a line of <see cref="Opposites"/> says that they exclude each other.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Side">The side, from 0.</param>
internal readonly record struct OppositeSide(int Line, int Side);

/// <summary>
/// Things that exclude each other: who was arrested was not freed, what was built was not torn down. Each line has two or more sides,
/// parted by a slash, each of them words and phrases; one that ends in <c>*</c> stands for all that begin so.
/// </summary>
internal static class Opposites
{
    private const string List = """
        arrested, arrests, arrest, arresting, detain*, jailed, imprison*, captured, rounded up, behind bars, in custody, into custody, charged, indicted, prosecuted / freed, frees, freeing, released, releases, releasing, let go, lets go, set free, acquit*, pardon*, amnest*, exonerat*, cleared of / executed, executes, executing, hanged, beheaded, shot dead
        killed, kills, kill, killing, died, die, dies, deaths, dead, slain, perished, murdered / saved, saves, rescued, rescues, survived, survive, survives, survivors, spared, unharmed, unhurt, healed, cured, evacuated
        frozen, froze, freezes, freezing, blocked, withheld, confiscated / unfroze*, unfreez*, unblock*, thawed, released, releases, releasing, let go, handed over, handed back, gave back, given back, returned
        opened, opens, opening, inaugurat*, unveiled, brought on stream, launched / closed, closes, closing, shut, shuts, sealed, mothball*, abandoned
        built, builds, building, erected, constructed, constructs, put up, laid / demolish*, destroyed, destroys, dismantl*, torn down, tore down, razed, blew up, blown up, bulldoz*
        arrived, arrives, arriving, came, entered, settled, moved to, immigrated, drew, draws, attracted, hosts, hosted / left, leaves, leaving, departed, departs, emigrated, fled, quit, expelled, deported, turned away, sent home, went abroad, gone abroad, go abroad, sent abroad, to universities abroad, study abroad, studies abroad, studied abroad, studying abroad
        raised, raises, raising, upgraded, upgrades / cut, cuts, cutting, lowered, lowers, slashed, downgraded, downgrades
        won, wins, winning, gained, gains, attracted, attracts, secured, obtained / lost, loses, losing, deprived, robbed, forfeited, missed out, scared off
        prevented, prevents, foiled, foils, thwarted, averted, stopped / carried out, carries out, committed, perpetrated, staged, mounted, suffered, endured
        signed, signs, signing, concluded, inked / cancelled, canceled, cancels, tore up, torn up, broke off, annulled, scrapped, revoked, terminated, rejected, refused, repudiated, denounced
        promised, promises, promise, pledged, pledges, pledge, vowed / refused, refuses, denied, withheld, ruled out, reneged, took back
        approved, approves, accepted, accepts, adopted, ratified, endorsed / rejected, rejects, vetoed, turned down, voted down
        levied, levies, levy, imposed, imposes, imposing, slapped, reimposed / no duty, no duties, no tariff, no tariffs, duty free, tariff free, customs free, free of duty, free of duties, free of tariffs, without duty, without duties, without tariffs, zero tariff, zero tariffs, zero duty, exempt*, waive*, lifted, abolish*
        backed, backs, supported, supports, financed / fought, fights, opposed, opposes, resisted, betrayed
        invaded, invades, invading / liberated, withdrew from, withdrawn from, pulled out of, retreated from
        broke, broken, split, splits, divided, divides / merged, merges, reunited, unified
        disbanded, defeated, wiped out, dissolved, defunct, eliminated / active, operate, operates, operating, at work
        held up, stuck, stranded, waiting, wait, queued, delayed / crossed, cleared, passed through, got through, went through
        let, lets, allowed, allows, admitted, admits / barred, bars, banned, bans, forbade, forbids, prohibited, refused
        taught, teaches, trained, trains, educated / expelled, dismissed, turned away
        owes, owed, owe, owing, indebted, outstanding / repaid, repays, paid back, pays back, paid off, settled, written off, wrote off, forgave, forgiven
        gave, given, gives, donated, granted / took back, stole, stolen, confiscated, demanded back
        """;

    private static readonly (string Word, OppositeSide Side)[] Entries =
    [
        .. List.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(
                (line, i) => line.Split(" / ").SelectMany((side, j) => side.Split(", ").Select(word => (word, new OppositeSide(i, j))))
            ),
    ];

    private static readonly FrozenDictionary<string, OppositeSide[]> Words = Entries
        .Where(one => !one.Word.EndsWith('*'))
        .GroupBy(one => one.Word)
        .ToFrozenDictionary(group => group.Key, group => group.Select(one => one.Side).ToArray());

    private static readonly FrozenDictionary<string, OppositeSide[]> Beginnings = Entries
        .Where(one => one.Word.EndsWith('*'))
        .GroupBy(one => one.Word[..^1])
        .ToFrozenDictionary(group => group.Key, group => group.Select(one => one.Side).ToArray());

    private static readonly FrozenDictionary<string, OppositeSide[]>.AlternateLookup<ReadOnlySpan<char>> ByBeginning =
        Beginnings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> FirstWords = Words
        .Keys.Where(phrase => phrase.Contains(' '))
        .Select(phrase => phrase[..phrase.IndexOf(' ')])
        .ToFrozenSet();

    private static readonly int ShortestBeginning = Beginnings.Keys.Min(beginning => beginning.Length);

    /// <summary>Most words of a phrase.</summary>
    public const int LongestPhrase = 3;

    /// <summary>The sides that a word or phrase in lower case is on; none for most.</summary>
    public static IReadOnlyList<OppositeSide> Of(string phrase)
    {
        if (Words.TryGetValue(phrase, out var sides))
            return sides;
        for (var length = phrase.Length; length >= ShortestBeginning; length--)
        {
            if (ByBeginning.TryGetValue(phrase.AsSpan(0, length), out sides))
                return sides;
        }

        return [];
    }

    /// <summary>Whether a phrase of several words may begin with the word.</summary>
    public static bool StartsPhrase(string word) => FirstWords.Contains(word);
}
