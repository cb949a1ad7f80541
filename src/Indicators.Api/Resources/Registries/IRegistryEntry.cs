namespace Indicators.Api.Resources.Registries;

/// <summary>An entry of a code list.</summary>
internal interface IRegistryEntry
{
    string Code { get; }
}
