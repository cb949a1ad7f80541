using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Tests;

public sealed class SdmxStructuresTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    [DatabaseFact]
    public async Task Every_list_that_the_structure_names_is_there_and_has_every_code_of_the_data()
    {
        var message = (await served.GetAsync("/sdmx/2.1/dataflow/INDICATORS/FIGURES/latest?references=all")).Xml();
        var lists = message
            .Named("Codelist")
            .ToDictionary(
                list => (string)list.Attribute("id")!,
                list => list.Named("Code").Select(code => (string)code.Attribute("id")!).ToHashSet()
            );
        var coded = message
            .Named("DataStructureComponents")
            .Single()
            .Descendants()
            .Where(component =>
                component.Named("Enumeration").Any() && component.Attribute("id") is not null && !component.Name.LocalName.EndsWith("List")
            )
            .ToDictionary(
                component => (string)component.Attribute("id")!,
                component => (string)component.Named("Enumeration").Single().Elements().Single().Attribute("id")!
            );
        Assert.True(coded.Count > 10);
        Assert.All(coded.Values, list => Assert.Contains(list, lists.Keys));
        foreach (var figure in (await served.GetAsync("/sdmx/2.1/data/FIGURES")).GenericFigures())
            Assert.All(figure.Where(pair => coded.ContainsKey(pair.Key)), pair => Assert.Contains(pair.Value, lists[coded[pair.Key]]));
    }

    [DatabaseFact]
    public async Task Every_component_of_the_data_is_in_the_structure_and_mandatory_ones_are_in_every_figure()
    {
        foreach (var figure in (await served.GetAsync("/sdmx/2.1/data/FIGURES")).GenericFigures())
        {
            Assert.All(figure.Keys, id => Assert.NotNull(FigureStructure.Find(id)));
            Assert.All(FigureStructure.All.Where(one => one.IsMandatory), one => Assert.True(figure.ContainsKey(one.Id), one.Id));
        }
    }

    [DatabaseTheory]
    [InlineData("dataflow/INDICATORS/FIGURES", "none", "Dataflow")]
    [InlineData("dataflow/INDICATORS/FIGURES", "children", "Dataflow DataStructure")]
    [InlineData("dataflow/INDICATORS/FIGURES", "descendants", "Codelist ConceptScheme Dataflow DataStructure")]
    [InlineData("dataflow/INDICATORS/FIGURES", "parents", "Dataflow")]
    [InlineData("dataflow/INDICATORS/FIGURES", "categorisation", "Dataflow")]
    [InlineData("datastructure/all/DSD_FIGURES", "children", "Codelist ConceptScheme DataStructure")]
    [InlineData("datastructure/all/DSD_FIGURES", "parents", "Dataflow DataStructure")]
    [InlineData("datastructure/all/DSD_FIGURES", "codelist", "Codelist DataStructure")]
    [InlineData("codelist/SDMX/CL_FREQ/2.1", "none", "Codelist")]
    [InlineData("codelist/SDMX/CL_FREQ/2.1", "parents", "Codelist DataStructure")]
    [InlineData("conceptscheme/all/all", "none", "ConceptScheme")]
    [InlineData("structure", "none", "Codelist ConceptScheme Dataflow DataStructure")]
    public async Task References_add_what_they_name(string path, string references, string types)
    {
        var xml = (await served.GetAsync($"/sdmx/2.1/{path}?references={references}")).Xml();
        string[] all = ["Codelist", "ConceptScheme", "Dataflow", "DataStructure"];
        Assert.Equal(
            types.Split(' '),
            all.Where(type => xml.Named("Structures").Single().Elements().Elements().Any(one => one.Name.LocalName == type))
        );

        var json = (await served.GetAsync($"/sdmx/3.0/structure/{(path == "structure" ? "*" : path)}?references={references}")).Body[
            "data"
        ]!.AsObject();
        string[] members = ["codelists", "conceptSchemes", "dataflows", "dataStructures"];
        Assert.Equal(types.Split(' '), all.Zip(members).Where(pair => json.ContainsKey(pair.Second)).Select(pair => pair.First));
    }

    [DatabaseFact]
    public async Task Stubs_have_names_and_no_contents()
    {
        var stubs = (await served.GetAsync("/sdmx/2.1/datastructure/INDICATORS/DSD_FIGURES?references=children&detail=allstubs")).Xml();
        Assert.NotEmpty(stubs.Named("Codelist"));
        Assert.Empty(stubs.Named("Code").Concat(stubs.Named("DataStructureComponents")).Concat(stubs.Named("Concept")));
        var references = (
            await served.GetAsync("/sdmx/2.1/datastructure/INDICATORS/DSD_FIGURES?references=children&detail=referencestubs")
        ).Xml();
        Assert.Empty(references.Named("Code"));
        Assert.NotEmpty(references.Named("DataStructureComponents"));
    }

    [DatabaseFact]
    public async Task Availability_counts_series_and_observations_and_lists_the_codes_in_use()
    {
        var figures = (await served.GetAsync("/sdmx/2.1/data/FIGURES_DEBT/..KGZ....")).GenericFigures();
        var xml = (await served.GetAsync("/sdmx/2.1/availableconstraint/FIGURES_DEBT/..KGZ..../all/all")).Xml();
        Assert.Equal(
            [
                figures.Count.ToString(),
                figures
                    .Select(figure =>
                        figure["INDICATOR"] + figure["COUNTERPART_AREA"] + figure["ITEM"] + figure["UNIT_MEASURE"] + figure["FIGURE"]
                    )
                    .Distinct()
                    .Count()
                    .ToString(),
            ],
            xml.Named("AnnotationTitle").Select(title => title.Value)
        );
        var counterparts = figures.Select(figure => figure["COUNTERPART_AREA"]).Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(
            counterparts,
            xml.Named("KeyValue")
                .Single(key => (string?)key.Attribute("id") == "COUNTERPART_AREA")
                .Named("Value")
                .Select(value => value.Value)
        );

        var json = (
            await served.GetAsync("/sdmx/3.0/availability/dataflow/INDICATORS/FIGURES_DEBT/1.0/*/COUNTERPART_AREA?c[REF_AREA]=KGZ")
        ).Body["data"]!;
        var key = Assert.Single(json["dataConstraints"]![0]!["cubeRegions"]![0]!["keyValues"]!.AsArray());
        Assert.Equal(counterparts, key!["values"]!.AsArray().Select(value => (string)value!["value"]!));
        Assert.Equal(
            [.. figures.Count.ToString().Split()],
            json["dataConstraints"]![0]!["annotations"]!
                .AsArray()
                .Where(one => (string?)one!["id"] == "obs_count")
                .Select(one => (string)one!["title"]!)
        );
    }

    [DatabaseFact]
    public async Task Available_codes_are_those_that_may_still_be_chosen()
    {
        var all = Codes(await served.GetAsync("/sdmx/3.0/availability/dataflow/INDICATORS/FIGURES/1.0/*/REF_AREA"));
        Assert.Equal(
            ["KGZ"],
            Codes(await served.GetAsync("/sdmx/3.0/availability/dataflow/INDICATORS/FIGURES/1.0/*/REF_AREA?c[REF_AREA]=KGZ"))
        );
        Assert.Equal(
            all,
            Codes(await served.GetAsync("/sdmx/3.0/availability/dataflow/INDICATORS/FIGURES/1.0/*/REF_AREA?c[REF_AREA]=KGZ&mode=available"))
        );

        static string[] Codes(Answer answer) =>
            [
                .. answer.Body["data"]!["dataConstraints"]![0]!["cubeRegions"]![0]!["keyValues"]![0]!["values"]!
                    .AsArray()
                    .Select(value => (string)value!["value"]!),
            ];
    }

    [DatabaseFact]
    public async Task A_flow_with_its_availability_has_all_that_a_client_needs_to_ask_for_data()
    {
        var data = (await served.GetAsync("/sdmx/3.0/availability/dataflow/INDICATORS/FIGURES/1.0?references=all")).Body[
            "data"
        ]!.AsObject();
        Assert.Equal("FIGURES", (string?)Assert.Single(data["dataflows"]!.AsArray())!["id"]);
        var structure = Assert.Single(data["dataStructures"]!.AsArray())!;
        var lists = data["codelists"]!.AsArray().Select(list => (string?)list!["links"]![0]!["urn"]).ToHashSet();
        var concepts = data["conceptSchemes"]![0]!["concepts"]!
            .AsArray()
            .Select(concept => (string?)concept!["links"]![0]!["urn"])
            .ToHashSet();
        JsonNode[] components =
        [
            .. structure["dataStructureComponents"]!["dimensionList"]!["dimensions"]!.AsArray().Select(one => one!),
            .. structure["dataStructureComponents"]!["attributeList"]!["attributes"]!.AsArray().Select(one => one!),
        ];
        Assert.All(components, one => Assert.Contains((string?)one["conceptIdentity"], concepts));
        Assert.All(
            components.Select(one => (string?)one["localRepresentation"]!["enumeration"]).OfType<string>(),
            list => Assert.Contains(list, lists)
        );
    }

    /// <summary>
    /// The schemas of SDMX-ML 2.1 are published by the SDMX Technical Working Group and grant no right to copy them here. Name a folder
    /// with them in SDMX_SCHEMAS to run this.
    /// </summary>
    [SkippableFact]
    public async Task Messages_are_valid_against_the_schemas_of_SDMX_ML()
    {
        Skip.IfNot(TestCluster.Unavailable is null, TestCluster.Unavailable);
        var folder = Environment.GetEnvironmentVariable("SDMX_SCHEMAS");
        Skip.If(folder is null, "SDMX_SCHEMAS names no folder with SDMXMessage.xsd");
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Path.Combine(folder!, "SDMXMessage.xsd"));
        foreach (
            var path in new[]
            {
                "dataflow?references=all",
                "dataflow?detail=allstubs&references=all",
                "data/FIGURES",
                "data/FIGURES?dimensionAtObservation=AllDimensions",
                "data/FIGURES?dimensionAtObservation=REF_AREA",
                "data/FIGURES?detail=serieskeysonly",
                "data/FIGURES?includeHistory=true",
                "data/FIGURES/..XXX....",
                "availableconstraint/FIGURES",
                "data/NOPE",
            }
        )
        {
            var document = XDocument.Parse((await served.GetAsync($"/sdmx/2.1/{path}")).Text);
            var flaws = new List<string>();
            document.Validate(schemas, (_, flaw) => flaws.Add($"{path}: {flaw.Message}"));
            Assert.Empty(flaws);
        }
    }
}
