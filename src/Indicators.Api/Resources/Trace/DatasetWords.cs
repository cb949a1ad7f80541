using System.Security.Cryptography;
using System.Text;
using Indicators.Api.Http.Caching;
using Indicators.Model;
using Indicators.Seeds;

namespace Indicators.Api.Resources.Trace;

/// <summary>The words of the dataset with which the server was started. They are not part of a release.</summary>
internal sealed record DatasetWords(Vocabulary Words)
{
    /// <summary>A tag that changes with the words.</summary>
    public WordsTag Tag => new(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(VocabularyFields.Write(Words)))));
}
