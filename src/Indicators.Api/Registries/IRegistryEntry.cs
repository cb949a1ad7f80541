namespace Indicators.Api;

/// <summary>An entry of a code list.</summary>
internal interface IRegistryEntry
{
    string Code { get; }
}
