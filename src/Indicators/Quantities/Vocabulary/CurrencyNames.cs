using System.Collections.Frozen;

namespace Indicators.Quantities.Vocabulary;

/// <summary>The currencies of ISO 4217 by the names, signs and adjectives that English prints.</summary>
internal static class CurrencyNames
{
    /// <summary>Codes of ISO 4217, and XDR of the International Monetary Fund.</summary>
    public static readonly FrozenSet<string> Codes = (
        "AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF "
        + "CHF CLP CNY CNH COP CRC CUP CVE CZK DJF DKK DOP "
        + "DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK "
        + "JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD "
        + "KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK "
        + "NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR "
        + "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD "
        + "TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF "
        + "XCD XDR XOF XPF YER ZAR ZMW ZWL ZWG"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>Codes that are also words or other abbreviations: money only before or after an amount with a scale or groups.</summary>
    public static readonly FrozenSet<string> Doubtful = "COP CUP MAD MOP PEN SOS TOP LAK GEL AMD BAM ALL".Split(' ').ToFrozenSet();

    /// <summary>
    /// Names with the currencies that bear them, the likeliest first: <c>name name: CODE CODE</c>. A name with one code names it.
    /// </summary>
    private static readonly string[] Lines =
    [
        "dollar dollars dlr dlrs: USD SGD AUD CAD NZD HKD TWD ZWL ZWG JMD TTD BBD BSD BZD FJD NAD LRD GYD SRD XCD BND SBD KYD BMD",
        "pound pounds: GBP EGP LBP SYP SDG SSP",
        "franc francs: CHF XOF XAF CDF BIF RWF DJF GNF KMF",
        "peso pesos: MXN ARS CLP COP PHP UYU DOP CUP",
        "rupee rupees: INR PKR LKR NPR MUR SCR",
        "shilling shillings: KES UGX TZS",
        "dinar dinars: KWD IQD JOD BHD DZD TND LYD RSD MKD",
        "denar denars: MKD",
        "dirham dirhams: AED MAD",
        "riyal riyals: SAR QAR",
        "rial rials: IRR OMR YER",
        "ruble rubles rouble roubles: RUB BYN",
        "krone kroner: DKK NOK",
        "crown crowns: SEK NOK DKK CZK ISK",
        "krona kronor: SEK ISK",
        "kronur: ISK",
        "koruna korunas koruny: CZK",
        "leu lei: RON MDL",
        "lev leva: BGN",
        "lira liras lire: TRY LBP SYP",
        "won: KRW KPW",
        "som soms: KGS UZS",
        "manat manats: TMT AZN",
        "kwacha kwachas: ZMW MWK",
        "rmb yuan yuans yuán renminbi: CNY",
        "euro euros: EUR",
        "yen: JPY",
        "tenge: KZT",
        "somoni: TJS",
        "soum soums: UZS",
        "tugrik tugriks tögrög: MNT",
        "afghani afghanis: AFN",
        "hryvnia hryvnias hryvnya hryvnyas: UAH",
        "rupiah rupiahs: IDR",
        "rand: ZAR",
        "reais: BRL",
        "cedi cedis: GHS",
        "naira: NGN",
        "birr: ETB",
        "baht: THB",
        "ringgit: MYR",
        "dong: VND",
        "kip: LAK",
        "riel riels: KHR",
        "kyat kyats: MMK",
        "taka: BDT",
        "lari: GEL",
        "dram drams: AMD",
        "zloty zlotys zloties: PLN",
        "forint forints: HUF",
        "shekel shekels: ILS",
        "bolivar bolivars bolivares: VES",
        "boliviano bolivianos: BOB",
        "soles: PEN",
        "guarani guaranis: PYG",
        "quetzal quetzales quetzals: GTQ",
        "lempira lempiras: HNL",
        "cordoba cordobas córdobas: NIO",
        "colones: CRC",
        "gourde gourdes: HTG",
        "pula: BWP",
        "metical meticais: MZN",
        "kwanza kwanzas: AOA",
        "ariary: MGA",
        "dalasi dalasis: GMD",
        "leone leones: SLE",
        "ouguiya ouguiyas: MRU",
        "nakfa: ERN",
        "pataca patacas: MOP",
        "ngultrum: BTN",
        "rufiyaa: MVR",
        "vatu: VUV",
        "kina: PGK",
        "lilangeni emalangeni: SZL",
        "sdr sdrs: XDR",
    ];

    /// <summary>Adjectives that tell which of the currencies of one name is meant: <c>adjective: CODE</c>.</summary>
    private static readonly string[] Nations =
    [
        "us american: USD",
        "singapore singaporean: SGD",
        "australian: AUD",
        "canadian: CAD",
        "zealand: NZD",
        "kong: HKD",
        "taiwan taiwanese: TWD",
        "zimbabwe zimbabwean: ZWL ZWG",
        "jamaican: JMD",
        "fijian: FJD",
        "namibian: NAD",
        "liberian: LRD",
        "guyanese: GYD",
        "barbados barbadian: BBD",
        "bahamian: BSD",
        "belize: BZD",
        "caribbean: XCD",
        "brunei: BND",
        "chinese: CNY",
        "japanese: JPY",
        "russian: RUB",
        "belarusian belarussian: BYN",
        "kazakh kazakhstani: KZT",
        "kyrgyz: KGS",
        "uzbek: UZS",
        "tajik: TJS",
        "turkmen: TMT",
        "azerbaijani azeri: AZN",
        "pakistani pakistan: PKR",
        "indian: INR",
        "lankan: LKR",
        "nepali nepalese: NPR",
        "mauritian: MUR",
        "iranian: IRR",
        "omani: OMR",
        "yemeni: YER",
        "saudi: SAR",
        "qatari qatar: QAR",
        "turkish: TRY",
        "british sterling: GBP",
        "egyptian: EGP",
        "lebanese: LBP",
        "syrian: SYP",
        "sudanese: SDG SSP",
        "swiss: CHF",
        "cfa: XOF XAF",
        "congolese: CDF",
        "rwandan: RWF",
        "burundian burundi: BIF",
        "guinean: GNF",
        "djibouti: DJF",
        "korean: KRW KPW",
        "afghan: AFN",
        "emirati uae: AED",
        "moroccan: MAD",
        "kuwaiti: KWD",
        "iraqi: IQD",
        "jordanian: JOD",
        "bahraini: BHD",
        "algerian: DZD",
        "tunisian: TND",
        "libyan: LYD",
        "serbian: RSD",
        "macedonian: MKD",
        "kenyan kenya: KES",
        "ugandan uganda: UGX",
        "tanzanian tanzania: TZS",
        "mexican: MXN",
        "argentine argentinian: ARS",
        "chilean: CLP",
        "colombian: COP",
        "philippine: PHP",
        "uruguayan: UYU",
        "dominican: DOP",
        "cuban: CUP",
        "danish: DKK",
        "norwegian: NOK",
        "swedish: SEK",
        "icelandic: ISK",
        "czech: CZK",
        "romanian: RON",
        "moldovan: MDL",
        "bulgarian: BGN",
        "zambian: ZMW",
        "malawian malawi: MWK",
        "african: ZAR",
        "brazilian: BRL",
        "ghanaian ghana: GHS",
        "nigerian: NGN",
        "ethiopian: ETB",
        "thai: THB",
        "malaysian: MYR",
        "vietnamese: VND",
        "lao: LAK",
        "cambodian: KHR",
        "burmese: MMK",
        "bangladeshi: BDT",
        "georgian: GEL",
        "armenian: AMD",
        "polish: PLN",
        "hungarian: HUF",
        "israeli: ILS",
        "venezuelan: VES",
        "bolivian: BOB",
        "peruvian: PEN",
        "mongolian: MNT",
        "ukrainian: UAH",
        "indonesian: IDR",
    ];

    /// <summary>Signs: <c>sign: CODE CODE</c>.</summary>
    private static readonly string[] Signs =
    [
        "€: EUR",
        "£: GBP",
        "₽: RUB",
        "₸: KZT",
        "₩: KRW",
        "₺: TRY",
        "₮: MNT",
        "₹: INR",
        "₦: NGN",
        "₴: UAH",
        "₫: VND",
        "₱: PHP",
        "₪: ILS",
        "₵: GHS",
        "₡: CRC",
        "₲: PYG",
        "₾: GEL",
        "₼: AZN",
        "₭: LAK",
        "฿: THB",
        "؋: AFN",
        "៛: KHR",
    ];

    /// <summary>Letters right before "$" or "£": "US$", "S$", "HK$", "E£".</summary>
    public static readonly FrozenDictionary<string, string> ByPrefix = Lexicon.Of<string>(
        ("US", "USD"),
        ("S", "SGD"),
        ("A", "AUD"),
        ("AU", "AUD"),
        ("Aus", "AUD"),
        ("C", "CAD"),
        ("CA", "CAD"),
        ("Can", "CAD"),
        ("CAN", "CAD"),
        ("NZ", "NZD"),
        ("HK", "HKD"),
        ("NT", "TWD"),
        ("R", "BRL"),
        ("J", "JMD"),
        ("TT", "TTD"),
        ("EC", "XCD"),
        ("Z", "ZWL"),
        ("N", "NAD"),
        ("FJ", "FJD"),
        ("B", "BND"),
        ("G", "GYD")
    );

    /// <summary>Short forms before a number: "Rs 500", "KSh500", "CFAF 14 billion". Several codes: which one is not told.</summary>
    public static readonly FrozenDictionary<string, string[]> ByShortForm = Lexicon.Of<string[]>(
        ("Rs", ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]),
        ("Re", ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]),
        ("KSh", ["KES"]),
        ("Ksh", ["KES"]),
        ("KShs", ["KES"]),
        ("Kshs", ["KES"]),
        ("USh", ["UGX"]),
        ("Ush", ["UGX"]),
        ("TSh", ["TZS"]),
        ("Tsh", ["TZS"]),
        ("Sh", ["KES", "UGX", "TZS"]),
        ("RM", ["MYR"]),
        ("Rp", ["IDR"]),
        ("Tk", ["BDT"]),
        ("CFAF", ["XOF", "XAF"]),
        ("FCFA", ["XOF", "XAF"]),
        ("CFA", ["XOF", "XAF"]),
        ("SDR", ["XDR"]),
        ("SDRs", ["XDR"]),
        ("NIS", ["ILS"]),
        ("STG", ["GBP"]),
        ("RMB", ["CNY"]),
        ("Rmb", ["CNY"]),
        ("kr", ["SEK", "NOK", "DKK", "ISK"]),
        ("Kč", ["CZK"]),
        ("zł", ["PLN"]),
        ("Birr", ["ETB"])
    );

    /// <summary>Single letters that are money only where they touch an amount with a scale or groups: "N14 billion", "R12,000".</summary>
    public static readonly FrozenDictionary<string, string> ByLetter = Lexicon.Of<string>(
        ("N", "NGN"),
        ("R", "ZAR"),
        ("K", "ZMW"),
        ("P", "PHP")
    );

    public static readonly FrozenDictionary<string, string[]> ByName = Parse(Lines);

    public static readonly FrozenDictionary<string, string[]> ByNation = Parse(Nations);

    public static readonly FrozenDictionary<string, string> BySign = Parse(Signs).ToFrozenDictionary(e => e.Key, e => e.Value[0]);

    private static FrozenDictionary<string, string[]> Parse(string[] lines) =>
        lines
            .Select(line => line.Split(": "))
            .SelectMany(parts => parts[0].Split(' ').Select(name => (Name: name, Codes: parts[1].Split(' '))))
            .ToFrozenDictionary(e => e.Name, e => e.Codes);
}
