using System.Security.Cryptography;
using System.Text;
using Indicators.Model;
using Indicators.Seeds;

namespace Indicators.Api.Http.Caching;

/// <summary>The words of the dataset that a server was started with. They belong to no release.</summary>
internal sealed class DatasetWords(Vocabulary words)
{
    public Vocabulary Words { get; } = words;

    /// <summary>Differs when the words do: responses that depend on words are then out of date.</summary>
    public string Tag { get; } = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(VocabularyFields.Write(words))));
}
