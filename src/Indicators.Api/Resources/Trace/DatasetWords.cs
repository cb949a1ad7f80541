using System.Security.Cryptography;
using System.Text;
using Indicators.Api.Http.Caching;
using Indicators.Model;
using Indicators.Seeds;

namespace Indicators.Api.Resources.Trace;

/// <summary>The words of the dataset that a server was started with. They belong to no release.</summary>
internal sealed record DatasetWords(Vocabulary Words)
{
    /// <summary>What tells them from other words.</summary>
    public WordsTag Tag => new(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(VocabularyFields.Write(Words)))));
}
