namespace Indicators.Cluster;

/// <summary>A database of a <see cref="ThrowAwayCluster"/>, by the connection strings of who may use it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">As <c>indicators_owner</c>, to whom it belongs.</param>
/// <param name="Reader">As the login <c>indicators_reader</c>.</param>
/// <param name="Administrator">As superuser.</param>
public sealed record ThrowAwayDatabase(string Name, string Owner, string Reader, string Administrator);
