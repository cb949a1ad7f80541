namespace Indicators.Api.Http.Sessions;

/// <summary>The database does not answer, as far as the service knows without asking it again.</summary>
internal sealed class DatabaseLostException() : Exception("the database does not answer");
