namespace Indicators.Quantities.Vocabulary;

/// <summary>Short word lists of general English.</summary>
internal static class WordLists
{
    /// <summary>Words after which "one" stands for a noun: "the only one in 13 years".</summary>
    public static bool IsBeforePronounOne(string lower) =>
        lower is "only" or "first" or "last" or "another" or "this" or "that" or "which" or "other" or "next" or "every" or "each";

    /// <summary>What something is done under: a program, a contract, a law.</summary>
    public static bool IsAgreement(string lower) =>
        lower
            is "program"
                or "programme"
                or "programs"
                or "programmes"
                or "agreement"
                or "agreements"
                or "plan"
                or "plans"
                or "scheme"
                or "deal"
                or "deals"
                or "contract"
                or "contracts"
                or "law"
                or "act"
                or "rule"
                or "rules"
                or "policy"
                or "regime"
                or "arrangement"
                or "arrangements"
                or "mandate"
                or "facility"
                or "lease"
                or "leases"
                or "pact"
                or "treaty"
                or "loan"
                or "initiative"
                or "package"
                or "licence"
                or "license";

    /// <summary>Verbs whose "up to" bounds nothing: "signed up to a $1 billion plan", "adds up to 5 million".</summary>
    public static bool TakesUpTo(string lower) =>
        lower
            is "add"
                or "adds"
                or "added"
                or "adding"
                or "sum"
                or "sums"
                or "summed"
                or "sign"
                or "signs"
                or "signed"
                or "signing"
                or "stand"
                or "stood"
                or "measure"
                or "measured"
                or "face"
                or "faced"
                or "wake"
                or "woke"
                or "lead"
                or "leading"
                or "link"
                or "linked"
                or "hook"
                or "hooked"
                or "stack"
                or "stacks"
                or "owns"
                or "owned";

    /// <summary>Words after a distance that is run, swum, thrown or jumped.</summary>
    public static bool IsOfSport(string lower) =>
        lower
            is "sprint"
                or "sprinter"
                or "sprinters"
                or "freestyle"
                or "hurdles"
                or "hurdler"
                or "relay"
                or "butterfly"
                or "breaststroke"
                or "backstroke"
                or "dash"
                or "medley"
                or "champion"
                or "champions"
                or "championship"
                or "final"
                or "finals"
                or "heats"
                or "event"
                or "events"
                or "race"
                or "races"
                or "runner"
                or "runners"
                or "steeplechase"
                or "indoors"
                or "outdoors"
                or "gold"
                or "silver"
                or "bronze"
                or "crown"
                or "title"
                or "titles";
}
