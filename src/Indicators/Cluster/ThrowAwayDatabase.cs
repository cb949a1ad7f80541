namespace Indicators.Cluster;

/// <summary>A database of a <see cref="ThrowAwayCluster"/>, with a connection string for each role.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Connects as its owner <c>indicators_owner</c>.</param>
/// <param name="Reader">Connects as the login <c>indicators_reader</c>.</param>
/// <param name="Administrator">Connects as superuser.</param>
public sealed record ThrowAwayDatabase(string Name, string Owner, string Reader, string Administrator);
