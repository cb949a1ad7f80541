using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;

namespace Indicators.Meaning;

/// <summary>
/// Makes a vector of a sentence, so that sentences of like meaning have like vectors: the model all-MiniLM-L6-v2, run by ONNX Runtime. It
/// knows no polarity ("arrested" and "freed" are alike) and decides nothing by itself.
/// </summary>
public sealed class SentenceModel : IDisposable
{
    /// <summary>Numbers of a vector.</summary>
    public const int Dimensions = 384;

    private const int MaxTokens = 128;
    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;

    private SentenceModel(InferenceSession session, BertTokenizer tokenizer) => (_session, _tokenizer) = (session, tokenizer);

    /// <summary>Reads the model from the package's file in a folder. Takes about a second and 140 MB.</summary>
    /// <returns>Null where the model or the library that runs it is not there.</returns>
    public static SentenceModel? Load(string folder)
    {
        var package = Path.Combine(folder, ModelFiles.Package);
        if (!File.Exists(package))
            return null;
        NativeTelemetry.Disable();
        try
        {
            using var vocabulary = new MemoryStream();
            ModelFiles.Copy(package, "vocab.txt", vocabulary);
            vocabulary.Position = 0;
            using var options = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                EnableCpuMemArena = false,
                EnableMemoryPattern = false,
            };
            // Else the weights' first copies stay behind in the heap of the C library: 27 MB.
            options.AddSessionConfigEntry("session.use_device_allocator_for_initializers", "1");
            var session = Open(package, options);
            NativeHeap.Trim();
            return new(session, BertTokenizer.Create(vocabulary, new BertOptions { LowerCaseBeforeTokenization = true }));
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Opens the model from a temporary file, so that the runtime needs no second copy of the weights; from memory if no file
    /// can be written.
    /// </summary>
    private static InferenceSession Open(string package, SessionOptions options)
    {
        string? unpacked = null;
        try
        {
            unpacked = Path.GetTempFileName();
            using (var file = File.Create(unpacked))
                ModelFiles.Copy(package, ".onnx", file);
            return new(unpacked, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            using var model = new MemoryStream();
            ModelFiles.Copy(package, ".onnx", model);
            return new(model.ToArray(), options);
        }
        finally
        {
            if (unpacked is not null)
                File.Delete(unpacked);
        }
    }

    /// <summary>The vector of a sentence, of length 1. Safe to call from many threads.</summary>
    public float[] Of(string sentence)
    {
        // One sentence at a time needs no padding, which would cost more than the sentence.
        long[] tokens = [.. _tokenizer.EncodeToIds(sentence, MaxTokens, out _, out _).Select(token => (long)token)];
        long[] shape = [1, tokens.Length];
        using var ids = OrtValue.CreateTensorValueFromMemory(tokens, shape);
        using var mask = OrtValue.CreateTensorValueFromMemory([.. tokens.Select(_ => 1L)], shape);
        using var types = OrtValue.CreateTensorValueFromMemory(new long[tokens.Length], shape);
        using var run = new RunOptions();
        using var output = _session.Run(
            run,
            new Dictionary<string, OrtValue>
            {
                ["input_ids"] = ids,
                ["attention_mask"] = mask,
                ["token_type_ids"] = types,
            },
            [_session.OutputNames[0]]
        );
        return Mean(output[0].GetTensorDataAsSpan<float>(), tokens.Length);
    }

    public void Dispose() => _session.Dispose();

    private static float[] Mean(ReadOnlySpan<float> ofTokens, int tokens)
    {
        var mean = new float[Dimensions];
        for (var token = 0; token < tokens; token++)
        {
            for (var i = 0; i < Dimensions; i++)
                mean[i] += ofTokens[(token * Dimensions) + i];
        }

        var length = MathF.Sqrt(mean.Sum(one => one * one));
        for (var i = 0; i < Dimensions; i++)
            mean[i] /= length;
        return mean;
    }
}
