using Indicators.Api.Sdmx.Data;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Xml;

/// <summary>Data as SDMX-ML 2.1, in one of two dialects.</summary>
internal abstract class DataXml
{
    protected const string Message = XmlMessage.MessageNamespace;

    protected DataXml(DataMessage message, string root, params (string Prefix, string Namespace)[] namespaces)
    {
        (Data, Xml) = (message, new XmlMessage(root, namespaces));
        SeriesCount = message.Query.SeriesDimensions.Count;
        ObservationCount = message.Query.KeysOnly ? 0 : message.Query.ObservationDimensions.Count;
    }

    protected DataMessage Data { get; }

    protected XmlMessage Xml { get; }

    /// <summary>Columns of the key of a series.</summary>
    protected int SeriesCount { get; }

    /// <summary>Columns of the key of an observation, after those of the series.</summary>
    protected int ObservationCount { get; }

    protected DataQuery Query => Data.Query;

    public async Task WriteAsync(Stream target, CancellationToken cancellation)
    {
        using var xml = Xml;
        Header();
        int? release = null;
        IReadOnlyList<string?>? series = null;
        var pending = 0;
        await foreach (var row in Data.Rows.WithCancellation(cancellation))
        {
            if (row.Release != release)
            {
                End(series, release);
                StartDataSet(Query.IncludeHistory ? Data.Releases[row.Release] : null);
                (release, series) = (row.Release, null);
            }

            if (SeriesCount > 0 && (series is null || !IsSame(series, row.Values)))
            {
                if (series is not null)
                    Xml.Writer.WriteEndElement();
                StartSeries(row.Values);
                series = row.Values;
            }

            if (!Query.KeysOnly)
                Observation(row.Values);
            if (++pending % DataMessage.RowsPerWrite == 0)
                await xml.DrainAsync(target, cancellation);
        }

        if (release is null)
            StartDataSet(null);
        End(series, release ?? 0);
        xml.Footer(Data.Notes);
        await xml.EndAsync(target, cancellation);
    }

    protected abstract void StartDataSet(MessageHeader? history);

    protected abstract void StartSeries(IReadOnlyList<string?> values);

    protected abstract void Observation(IReadOnlyList<string?> values);

    /// <summary>Attributes of the element of the header that names the structure.</summary>
    protected virtual void HeaderStructure() { }

    /// <summary>The attributes of a data set of a release, where those of several are sent.</summary>
    protected void History(string prefix, string? name, MessageHeader? history)
    {
        if (history is null)
            return;
        Xml.Writer.WriteAttributeString(prefix, "validFromDate", name, history.PreparedText);
    }

    // The id of the structure in the message is that of the data structure: some clients take the one for the other.
    private void Header()
    {
        Xml.StartHeader(Data.Header);
        Xml.Writer.WriteStartElement("Structure", Message);
        Xml.Writer.WriteAttributeString("structureID", FigureStructure.Definition.Id);
        HeaderStructure();
        Xml.Writer.WriteAttributeString("dimensionAtObservation", Query.AtObservation?.Id ?? DataQuery.AllDimensions);
        Xml.Writer.WriteStartElement("com", "Structure", XmlMessage.CommonNamespace);
        Xml.Reference(FigureStructure.Definition, "datastructure", "DataStructure");
        Xml.Writer.WriteEndElement();
        Xml.Writer.WriteEndElement();
        Xml.Writer.WriteEndElement();
    }

    private void End(IReadOnlyList<string?>? series, int? release)
    {
        if (series is not null)
            Xml.Writer.WriteEndElement();
        if (release is not null)
            Xml.Writer.WriteEndElement();
    }

    private bool IsSame(IReadOnlyList<string?> one, IReadOnlyList<string?> other)
    {
        for (var i = 0; i < SeriesCount; i++)
        {
            if (one[i] != other[i])
                return false;
        }

        return true;
    }
}
