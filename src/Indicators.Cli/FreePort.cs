using System.Net;
using System.Net.Sockets;

namespace Indicators.Cli;

/// <summary>Looks whether a port can be listened on, before anything is started for it.</summary>
internal static class FreePort
{
    /// <exception cref="CommandFailure">It cannot.</exception>
    public static void Require(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException e)
        {
            throw CommandFailure.Environment(
                e.SocketErrorCode switch
                {
                    SocketError.AddressAlreadyInUse =>
                        $"port {port} is taken: stop what listens on 127.0.0.1:{port}, or choose another with --port",
                    SocketError.AccessDenied => $"port {port} may not be listened on by this user: choose one above 1023 with --port",
                    _ => $"port {port} cannot be listened on: {e.Message}",
                }
            );
        }
    }
}
