using System.Text;
using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Seeds;

/// <summary>Reads a seeds folder. Problems of one file do not stop the others from being read.</summary>
public sealed class SeedsReader
{
    /// <summary>Maximum size of one file in bytes.</summary>
    public const int MaxFileSize = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SeedsFolder _folder;
    private readonly List<Problem> _problems = [];
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    private SeedsReader(SeedsFolder folder) => _folder = folder;

    /// <summary>Reads the folder.</summary>
    public static SeedSet Read(string folder) => new SeedsReader(new SeedsFolder(folder)).Set();

    /// <summary>Reads the vocabulary alone; empty if there is none. Files that cannot be read are left out: checks name them.</summary>
    public static Model.Vocabulary ReadWords(string folder)
    {
        var reader = new SeedsReader(new SeedsFolder(folder));
        return reader
            ._folder.Vocabulary()
            .Select(path => reader.Part(path, VocabularyFields.Read))
            .OfType<SeedVocabulary>()
            .Aggregate(Model.Vocabulary.Empty, (all, file) => all.Plus(file.Value));
    }

    /// <summary>Reads the ledgers alone. What cannot be read is left out: a check reports it.</summary>
    public static IReadOnlyList<SeedLedger> ReadLedgers(string folder)
    {
        var reader = new SeedsReader(new SeedsFolder(folder));
        return [.. reader._folder.Ledgers().Select(path => reader.Part(path, SeedLedger.Read)).OfType<SeedLedger>()];
    }

    private SeedSet Set()
    {
        var release = Part(_folder.Release, SeedRelease.Read);
        var registries = new SeedRegistries(
            Registry("topics", RegistryFields.Topics.Read),
            Registry("indicators", RegistryFields.Indicators.Read),
            Registry("areas", RegistryFields.Areas.Read),
            Registry("items", RegistryFields.Items.Read),
            Registry("units", RegistryFields.Units.Read)
        );
        var documents = _folder.Documents().Select(path => Part(path, DocumentFields.Read)).OfType<SeedDocument>().ToList();
        var outlines = _folder
            .Outlines()
            .Select(path => Part(path, SeedOutline.Read))
            .OfType<SeedOutline>()
            .ToDictionary(o => Path.GetFileNameWithoutExtension(o.File));
        var ledgers = _folder.Ledgers().Select(path => Part(path, SeedLedger.Read)).OfType<SeedLedger>().ToList();
        var totals = Path.Exists(_folder.LedgerTotals) ? Part(_folder.LedgerTotals, SeedLedgerTotals.Read) : null;
        var withdrawals = Path.Exists(_folder.Withdrawals) ? Part(_folder.Withdrawals, SeedWithdrawals.Read) : null;
        var vocabulary = _folder.Vocabulary().Select(path => Part(path, VocabularyFields.Read)).OfType<SeedVocabulary>().ToList();
        return new SeedSet
        {
            Folder = _folder.Path,
            Release = release,
            Registries = registries,
            Documents = documents,
            Outlines = outlines,
            Ledgers = ledgers,
            LedgerTotals = totals,
            Withdrawals = withdrawals,
            Vocabulary = vocabulary,
            Texts = _texts,
            Problems = Problem.Sort(_problems),
        };
    }

    private SeedRegistry<T> Registry<T>(string name, Func<string, ProblemLog, SeedRegistry<T>> read) =>
        Part(_folder.Registry(name), read) ?? new SeedRegistry<T>(_folder.Registry(name), []);

    private T? Part<T>(string path, Func<string, ProblemLog, T?> read)
        where T : class
    {
        var log = new ProblemLog(path);
        var text = ReadText(path, log);
        var part = text is null ? null : read(text, log);
        if (text is not null)
            _texts[path] = text;
        _problems.AddRange(log.Problems);
        return part;
    }

    private static string? ReadText(string path, ProblemLog log)
    {
        try
        {
            using var file = RegularFile.OpenRead(path);
            if (file.Length > MaxFileSize)
            {
                log.Add(1, ProblemCodes.TooLarge, $"the file is larger than {MaxFileSize / 1024 / 1024} MiB");
                return null;
            }

            var bytes = new byte[file.Length];
            return Utf8.GetString(bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
        }
        catch (NotRegularFileException e)
        {
            log.Add(1, ProblemCodes.UnreadableFile, "this " + e.Message);
        }
        catch (DecoderFallbackException)
        {
            log.Add(1, ProblemCodes.UnreadableFile, "the file is not UTF-8");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            log.Add(1, ProblemCodes.UnreadableFile, "the file is missing");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(1, ProblemCodes.UnreadableFile, "the file cannot be read: " + e.Message);
        }

        return null;
    }
}
