using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Indicators.Torture.Faults;

/// <summary>
/// Whether a PostgreSQL lets clients in. Its file <c>postmaster.pid</c> goes on saying "ready" while it recovers from the end of one of its
/// sessions, so only a first message shows it.
/// </summary>
public static class ServerGreeting
{
    /// <summary>SQLSTATE of a server that starts, recovers or stops.</summary>
    private const string CannotConnectNow = "57P03";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Sends a first message and reads the answer. A request for a password and the refusal of this login both come from one that is there.
    /// </summary>
    /// <param name="socket">Path of its Unix socket.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>False also if nothing listens, or nothing comes within a second.</returns>
    public static async Task<bool> AcceptsAsync(string socket, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await client.ConnectAsync(new UnixDomainSocketEndPoint(socket), patience.Token);
            await client.SendAsync(First(), patience.Token);
            var answer = new byte[1024];
            var length = await client.ReceiveAsync(answer, patience.Token);
            return length > 0 && !Encoding.Latin1.GetString(answer, 0, length).Contains($"C{CannotConnectNow}\0", StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Length, version 3.0 of the protocol, and a login.</summary>
    private static byte[] First()
    {
        var login = "user\0postgres\0database\0postgres\0\0"u8;
        var message = new byte[8 + login.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(4), 3 << 16);
        login.CopyTo(message.AsSpan(8));
        return message;
    }
}
