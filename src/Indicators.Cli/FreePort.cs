using System.Net;
using System.Net.Sockets;

namespace Indicators.Cli;

/// <summary>Checks that the server can listen on a port, before the long set-up begins.</summary>
internal static class FreePort
{
    /// <exception cref="CommandFailure">The port is taken or not allowed.</exception>
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
                        $"port {port} is taken: stop the program that listens on 127.0.0.1:{port}, or choose another port with --port",
                    SocketError.AccessDenied => $"this user may not listen on port {port}: choose a port above 1023 with --port",
                    _ => $"cannot listen on port {port}: {e.Message}; choose another port with --port",
                }
            );
        }
    }
}
