using System.Text.Json.Nodes;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Model;
using static Indicators.Api.Resources.Provenance.LinkedData;

namespace Indicators.Api.Resources.Provenance;

/// <summary>
/// The origin of an observation in PROV-JSONLD (W3C Member Submission of 25 August 2024), with one object per PROV-DM statement. The
/// observation is quoted from its sentence, and the sentence from a text of the work. A credited agent is a source, and a primary source
/// only if <see cref="IsPrimarySource"/> says so.
/// </summary>
internal static class ProvDocument
{
    public const string Profile = "https://www.w3.org/submissions/prov-jsonld/";

    public const string Context = "https://openprovenance.org/prov-jsonld/context.jsonld";

    public static readonly IFormat Format = new LinkedDataFormat<Provenance>(
        "prov",
        [Profile, "https://www.w3.org/submissions/prov-jsonld", Context],
        "PROV-JSONLD: the entities, activity and agents behind the observation, one object per statement.",
        Of
    );

    private static JsonObject Of(ApiRequest request, Provenance provenance)
    {
        var (observation, work) = (Iri(request, provenance.Self), Work(request, provenance.Document));
        var sentence = "urn:sha256:" + provenance.Sentence.Sha256;
        var release = Iri(request, "/v1/releases/" + Uri.EscapeDataString(provenance.Release));
        var curation = release + "#curation";
        var statements = new JsonArray(
            Entity(observation, provenance.Claim, "schema:Observation", ("value", Literal(provenance.Printed))),
            Entity(
                sentence,
                null,
                "schema:Quotation",
                ("schema:sha256", Literal(provenance.Sentence.Sha256)),
                ("schema:position", Literal($"paragraph {provenance.Source.Paragraph}, sentence {provenance.Source.Sentence}"))
            ),
            Statement(
                "Activity",
                ("@id", curation),
                ("label", Literal($"Curation of release {provenance.Release}")),
                ("endTime", LinkedData.DateTime(provenance.Updated))
            ),
            Someone(Agent(Project), Project, "prov:Organization"),
            Statement("Association", ("activity", curation), ("agent", Agent(Project))),
            Statement("Usage", ("activity", curation), ("entity", sentence)),
            Statement("Generation", ("entity", observation), ("activity", curation)),
            Derivation(observation, sentence, "prov:Quotation", curation),
            Statement("Attribution", ("entity", observation), ("agent", Agent(Project)))
        );
        AddWork(statements, provenance, sentence, work);
        AddCredits(statements, provenance, observation, sentence);
        var related = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in provenance.Relations.Where(relation => relation.Kind is RelationKind.Revises or RelationKind.DerivedFrom))
        {
            var other = Iri(request, "/v1/observations/" + relation.Observation);
            if (related.Add(other))
                statements.Add((JsonNode)Entity(other, null, "schema:Observation"));
            statements.Add((JsonNode)Derivation(observation, other, relation.Kind == RelationKind.Revises ? "prov:Revision" : null, null));
        }

        return LinkedData.Object(
            (
                "@context",
                new JsonArray(
                    LinkedData.Object(
                        ("prov", "http://www.w3.org/ns/prov#"),
                        ("schema", "https://schema.org/"),
                        ("xsd", "http://www.w3.org/2001/XMLSchema#")
                    ),
                    Context
                )
            ),
            ("@graph", statements)
        );
    }

    /// <summary>Adds the texts of the work, its outlet, publisher and authors.</summary>
    private static void AddWork(JsonArray statements, Provenance provenance, string sentence, string work)
    {
        var document = provenance.Document;
        statements.Add(
            (JsonNode)Entity(
                work,
                document.Title,
                "schema:Article",
                ("schema:datePublished", document.Published.Edtf is { } edtf ? Literal(edtf) : null)
            )
        );
        var first = document.Witnesses.First(witness => witness.Ordinal == provenance.Anchors[0].Witness);
        foreach (var witness in document.Witnesses)
        {
            statements.Add(
                (JsonNode)Entity(
                    "urn:sha256:" + witness.Sha256,
                    $"{witness.File}, lines {witness.FirstLine} to {witness.LastLine}",
                    "schema:DigitalDocument",
                    ("schema:sha256", Literal(witness.Sha256))
                )
            );
            statements.Add(
                (JsonNode)Statement("Specialization", ("specificEntity", "urn:sha256:" + witness.Sha256), ("generalEntity", work))
            );
            if (witness != first)
                statements.Add(
                    (JsonNode)Statement(
                        "Alternate",
                        ("alternate1", "urn:sha256:" + first.Sha256),
                        ("alternate2", "urn:sha256:" + witness.Sha256)
                    )
                );
        }

        // The text may consist of this sentence only.
        if (first.Sha256 != provenance.Sentence.Sha256)
            statements.Add((JsonNode)Derivation(sentence, "urn:sha256:" + first.Sha256, "prov:Quotation", null));
        foreach (
            var (name, type) in document
                .Authors.Select(author => (author, "prov:Person"))
                .Append((document.Outlet, "prov:Organization"))
                .Append((document.Publisher, "prov:Organization"))
                .Distinct()
        )
        {
            statements.Add((JsonNode)Someone(Agent(name), name, type));
            statements.Add((JsonNode)Statement("Attribution", ("entity", work), ("agent", Agent(name))));
        }
    }

    /// <summary>Adds the sources that the text credits, hop by hop.</summary>
    private static void AddCredits(JsonArray statements, Provenance provenance, string observation, string sentence)
    {
        var nearer = sentence;
        foreach (var credit in provenance.Credit.Where(credit => credit.Hop > 0))
        {
            var said = $"{observation}#credit-{credit.Hop}";
            statements.Add(
                (JsonNode)Entity(
                    said,
                    $"What {credit.Agent} says, as the text has it",
                    "schema:CreativeWork",
                    ("schema:creditText", credit.Printed is { } printed ? Literal(printed) : null)
                )
            );
            statements.Add((JsonNode)Derivation(nearer, said, IsPrimarySource(credit) ? "prov:PrimarySource" : null, null));
            if (credit.Specificity is CreditSpecificity.NamedAgent or CreditSpecificity.NamedDataset)
            {
                statements.Add((JsonNode)Someone(Agent(credit.Agent), credit.Agent, null));
                statements.Add((JsonNode)Statement("Attribution", ("entity", said), ("agent", Agent(credit.Agent))));
            }

            nearer = said;
        }
    }

    private static JsonObject Entity(string id, string? label, string type, params ReadOnlySpan<(string Name, JsonNode? Value)> others)
    {
        var entity = Statement("Entity", ("@id", id), ("type", new JsonArray(type)), ("label", label is null ? null : Literal(label)));
        foreach (var (name, value) in others)
        {
            if (value is not null)
                entity[name] = value;
        }

        return entity;
    }

    private static JsonObject Someone(string id, string name, string? type) =>
        Statement("Agent", ("@id", id), ("type", type is null ? null : new JsonArray(type)), ("label", Literal(name)));

    private static JsonObject Derivation(string generated, string used, string? type, string? activity) =>
        Statement(
            "Derivation",
            ("generatedEntity", generated),
            ("usedEntity", used),
            ("type", type is null ? null : new JsonArray(type)),
            ("activity", activity)
        );

    private static JsonObject Statement(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var statement = LinkedData.Object(members);
        statement.Insert(0, "@type", type);
        return statement;
    }

    private static JsonArray Literal(string value) => [LinkedData.Object(("@value", value))];
}
