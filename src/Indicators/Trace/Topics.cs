using System.Collections.Frozen;

namespace Indicators.Trace;

/// <summary>What a word tells of.</summary>
/// <param name="Name">The topic.</param>
/// <param name="IsSure">Whether the word hardly has another sense.</param>
internal readonly record struct Topic(string Name, bool IsSure);

/// <summary>
/// Things of which a figure is either about one or about another: debts or trade, killed or wounded, pipelines or railways. Each is a list
/// of words and phrases; a word that ends in <c>*</c> stands for all that begin so, and one with <c>~</c> before it has other senses too.
/// </summary>
internal static class Topics
{
    /// <summary>
    /// Topics that a figure does not touch by the way: who speaks of them means another figure where it does not speak of them.
    /// </summary>
    private const string Telling = """
        prices: inflation, consumer price*, cost of living, cpi, price*
        interest: interest rate*, key rate, base rate, policy rate, refinancing rate, interest
        wages: wage*, salary, salaries, payroll
        pensions: pension*
        remittances: remittance*, sent home, send home
        budget: budget*, deficit*, surplus*, state spending, government spending, military spending, defence spending, defense spending, expenditure*
        tax: taxes, taxation, vat, taxpayer*
        unemployment: unemploy*, jobless*, out of work
        poverty: poverty, ~poor, ~hunger, ~hungry, malnourish*
        exchange: exchange rate*, devalu*, depreciat*
        tourism: tourist*, tourism, holidaymaker*
        farming: agricultur*, farmer*, harvest*, wheat, grain*, cotton, rice, crop*
        ores: gold, uranium, coal, iron, steel, aluminium, lithium, rare earth*, ~copper
        oil: oil, crude, petroleum, barrel*, refiner*
        gas: gas, lng
        power: electricity, hydropower, hydroelectric*, dam, dams, nuclear, solar, kilowatt*, megawatt*
        water: ~water, irrigat*, reservoir*, glacier*
        weapons: weapon*, tank, tanks, missile*, rifle*, ammunition, arms contract*, arms deal*, arms sale*, arms export*, arms import*, military equipment, drone*, helicopter*, humvee*
        health: hospital*, clinic*, doctor*, nurse*, vaccin*, infection*, infected, ~patient*, life expectancy
        birth: birth*, fertility, infant*, newborn*
        schools: school*, kindergarten*, literacy, teacher*
        elections: election*, vote, votes, voted, voter*, voting, turnout, ballot*, ~seats, mps
        drugs: heroin, opium, narcotic*, drug*, poppy
        climate: temperature*, emission*, carbon, ~degrees
        earthquake: earthquake*, quake*, flood*, landslide*
        wounded: wound*, injur*, ~hurt, maimed
        abducted: kidnap*, abduct*, hostage*
        convicted: convict*, sentenced, ~guilty, ~executed
        expelled: deport*, expel*, extradit*, repatriat*
        freed: acquit*, ~released, freed, pardon*, amnest*
        lost: lost, lose, loses, losing, ~loss, ~losses, deprived, robbed
        undone: cancel*, scrapped, withdrew, withdrawn, suspended, refused, rejected, called off
        repaid: repaid, paid back, pays back, paid off, written off, wrote off, write off, forgave, forgiven, forgive, waived
        """;

    private const string Others = """
        debt: debt*, indebted*, owe, owes, owed, owing, liabilit*, obligation*, borrow*, loan*, lent, lend, lends, lending, lender*, ~credit, ~credits, creditor*, arrears, iou, ious, on the hook, in hock, repay*, repayment*, due to, bailout*, rescue*, over indebted, ~bill, ~pay, ~due, payment trouble
        trade: trade, trades, traded, turnover, commerce, ~business
        exports: export*, sell, sells, sold, ~sales, ship, ships, shipped, shipment*, import*, buys, buy, bought, purchas*
        investment: investment*, invest, invests, invested, investing, ~investor*, put into, sunk
        aid: aid, assistance, donat*, donor*, humanitarian, relief
        output: gdp, gnp, gross domestic product, output, ~economy, ~economies
        revenue: revenue*, annual sales, quarterly sales, profit*, ~earn*, income*
        assets: reserves, assets, frozen, freeze, blocked, ~funds
        duties: duty, duties, tariff*, customs, duty free
        jobs: job, jobs, employ*, workforce, work in, works in, working in
        market value: capitalisation, capitalization, market capitalisation, market capitalization, stock market, market value, market cap, valuation
        market share: ~market, ~markets, market share, share of the market, telecoms infrastructure
        people: population, inhabitants, mankind, humanity, world's people, people live, ethnic
        killed: kill*, dead, died, die, dies, death*, murder*, slain, fatal*, lost their lives, lives, toll, lives lost, assassinat*, perished
        arrested: arrest*, detain*, jail*, imprison*, prison*, behind bars, custody, seized, rounded up
        charged: charged, indict*, prosecut*
        prevented: prevent*, foil*, thwart*, avert*
        terrorism: terrorism, ~terror, extremis*
        corruption: corrupt*, fraud*, brib*, embezzl*
        crime: theft*, robber*, rape*, smuggl*
        students: student*, pupil*, learner*, trainee*, graduate*, taught, trained
        computers: computer*, laptop*
        journalists: journalist*, reporter*, blogger*
        soldiers: soldier*, troops, servicemen
        fighters: fighter*, ~terrorist*, militant*, gunmen, combatant*, insurgent*, men under arms
        migrants: migrant*, immigrant*, settler*
        refugees: refugee*, displaced
        users: user*, customer*, subscriber*, ~follower*, shopper*, buyer*
        pipeline: pipeline*
        railway: railway*, railroad*, rail line*
        road: road, roads, highway*, motorway*
        airport: airport*
        port: ~port, ~ports, harbour*
        agreements: agreement*, treaty, treaties, accord*, pact, pacts, memorand*
        embassies: embassies, consulate*
        shops: shops, stores
        """;

    /// <summary>Names and turns of phrase that have such words in them.</summary>
    private static readonly FrozenSet<string> Names = new[]
    {
        "export import bank",
        "price tag",
        "belt and road",
        "silk road",
        "development bank",
        "in terms of trade",
        "free trade zone",
        "world trade organization",
        "food and drug",
    }.ToFrozenSet();

    private static readonly FrozenDictionary<string, Topic> Words = Entries(false)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Topic);

    private static readonly FrozenDictionary<string, Topic> Beginnings = Entries(true)
        .ToFrozenDictionary(pair => pair.Word[..^1], pair => pair.Topic);

    private static readonly FrozenDictionary<string, Topic>.AlternateLookup<ReadOnlySpan<char>> ByBeginning = Beginnings.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<string> FirstWords = Words
        .Keys.Concat(Beginnings.Keys)
        .Concat(Names)
        .Where(phrase => phrase.Contains(' '))
        .Select(phrase => phrase[..phrase.IndexOf(' ')])
        .ToFrozenSet();

    private static readonly FrozenSet<string> TellingTopics = Lines(Telling).Select(line => line.Topic).ToFrozenSet();

    /// <summary>Most words of a phrase.</summary>
    public const int LongestPhrase = 4;

    private const int ShortestBeginning = 3;

    /// <summary>The topic of a word or phrase in lower case, its words one space apart; null for one of none.</summary>
    public static Topic? Of(string phrase)
    {
        if (Words.TryGetValue(phrase, out var topic))
            return topic;
        for (var length = phrase.Length; length >= ShortestBeginning; length--)
        {
            if (!phrase.AsSpan(length).Contains(' ') && ByBeginning.TryGetValue(phrase.AsSpan(0, length), out topic))
                return topic;
        }

        return null;
    }

    /// <summary>Whether a phrase of several words may begin with the word.</summary>
    public static bool StartsPhrase(string word) => FirstWords.Contains(word);

    /// <summary>What the topic may be too: who lost soldiers lost them in death, and duties are cancelled.</summary>
    public static string? OtherSenseOf(string topic) =>
        topic switch
        {
            "lost" => "killed",
            "undone" => "duties",
            _ => null,
        };

    /// <summary>Whether it is a name that tells of no topic.</summary>
    public static bool IsName(string phrase) => Names.Contains(phrase);

    /// <summary>Whether a figure that does not touch the topic is another than the one that is meant.</summary>
    public static bool IsTelling(string topic) => TellingTopics.Contains(topic);

    private static IEnumerable<(string Word, Topic Topic)> Entries(bool isBeginning) =>
        from line in Lines(Telling).Concat(Lines(Others))
        from word in line.Words
        where word.EndsWith('*') == isBeginning
        select (word.TrimStart('~'), new Topic(line.Topic, !word.StartsWith('~')));

    private static IEnumerable<(string Topic, string[] Words)> Lines(string list) =>
        list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(": "))
            .Select(parts => (parts[0], parts[1].Split(", ")));
}
