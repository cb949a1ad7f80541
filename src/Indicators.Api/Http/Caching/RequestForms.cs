namespace Indicators.Api.Http.Caching;

/// <summary>
/// The ways in which requests for one kept answer were written. There are only a few, so that a client that varies the order of parameters
/// cannot fill the memory.
/// </summary>
internal sealed class RequestForms
{
    private const int Most = 8;

    private readonly List<RequestForm> _forms = [];

    /// <summary>Adds a form unless there are too many.</summary>
    public bool Add(RequestForm form)
    {
        lock (_forms)
        {
            if (_forms.Contains(form))
                return true;
            if (_forms.Count >= Most)
                return false;
            _forms.Add(form);
            return true;
        }
    }

    public RequestForm[] TakeAll()
    {
        lock (_forms)
        {
            var all = _forms.ToArray();
            _forms.Clear();
            return all;
        }
    }
}

/// <summary>All of a request that decides about its answer, as the client wrote it.</summary>
internal readonly record struct RequestForm(string Target, string Host, string Scheme, string Accept, string AcceptEncoding);
