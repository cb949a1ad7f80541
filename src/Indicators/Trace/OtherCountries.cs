namespace Indicators.Trace;

/// <summary>
/// Countries that a release may have no figures about, and what is said of their people: a claim about Laos must not be taken for one about
/// nobody.
/// </summary>
internal static class OtherCountries
{
    private const string Prefix = "not-curated:";

    // Names alone are enough for most: "Kenyan" and "Vietnamese" begin with theirs.
    private const string List = """
        Albania,Algeria,Angola,Argentina,Australia,Austria,Bahrain,Bangladesh,Belgium,Belgian,Benin,Bhutan,Bolivia,Bosnia,Botswana,Brazil,Britain,British,United Kingdom,
        Brunei,Bulgaria,Burma,Burmese,Burundi,Cambodia,Cameroon,Canada,Canadian,Chad,Chile,Colombia,Congo,Costa Rica,Croatia,Cuba,Cyprus,Czech,Denmark,Danish,Djibouti,
        Ecuador,Egypt,El Salvador,Eritrea,Estonia,Ethiopia,Fiji,Finland,Finnish,Gabon,Georgia,Ghana,Greece,Greek,Guatemala,Guinea,Haiti,Honduras,Hungary,Hungarian,Iceland,
        Indonesia,Iraq,Ireland,Irish,Israel,Italy,Italian,Jamaica,Japan,Jordan,Kenya,Korea,Kosovo,Kuwait,Laos,Laotian,Latvia,Lebanon,Lebanese,Liberia,Libya,Lithuania,
        Luxembourg,Madagascar,Malawi,Malaysia,Maldives,Mali,Malta,Mauritania,Mauritius,Mexico,Mexican,Moldova,Montenegro,Morocco,Moroccan,Mozambique,Myanmar,Namibia,Nepal,
        Netherlands,Dutch,New Zealand,Nicaragua,Niger,Nigeria,Norway,Norwegian,Oman,Panama,Paraguay,Peru,Philippines,Filipino,Poland,Polish,Portugal,Portuguese,Qatar,
        Romania,Rwanda,Saudi Arabia,Saudi,Senegal,Serbia,Sierra Leone,Singapore,Slovakia,Slovenia,Somalia,South Africa,Spain,Spanish,Sudan,Sweden,Swedish,Switzerland,Swiss,
        Syria,Taiwan,Tanzania,Thailand,Thai,Togo,Tunisia,Turkey,Türkiye,Turkish,Uganda,Emirates,Uruguay,Venezuela,Vietnam,Yemen,Zambia,Zimbabwe
        """;

    public static IReadOnlyList<string> Names { get; } =
        List.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string CodeOf(string name) => Prefix + name;

    /// <summary>The name behind a code of <see cref="CodeOf"/>; null for other codes.</summary>
    public static string? NameOf(string code) => code.StartsWith(Prefix, StringComparison.Ordinal) ? code[Prefix.Length..] : null;
}
