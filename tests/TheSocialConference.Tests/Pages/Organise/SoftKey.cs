using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheSocialConference.Pages.Organise;

/// <summary>A passkey in software: answers challenges as a browser does, or with something about the answer that is wrong.</summary>
public sealed class SoftKey : IDisposable
{
    private const byte PresentAndVerified = 0x05;
    private const byte HoldsCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(16);
    private string _user = "";

    public string Origin { get; set; } = "https://conference.example";

    public string? RpId { get; set; }

    public byte Flags { get; set; } = PresentAndVerified;

    public uint Uses { get; set; }

    public string Id => Convert.ToHexString(_id);

    /// <summary>Another key that says it is this one.</summary>
    public SoftKey Forged()
    {
        var forged = new SoftKey { _user = _user };
        _id.CopyTo(forged._id, 0);
        return forged;
    }

    /// <param name="options">What the site asks of a new passkey, as JSON.</param>
    public JsonObject Made(string options)
    {
        var asked = JsonNode.Parse(options)!;
        _user = (string)asked["user"]!["id"]!;
        var point = _key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head((string)asked["rp"]!["id"]!, (byte)(Flags | HoldsCredential)), .. new byte[16], 0, (byte)_id.Length, .. _id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)data.Length, .. data];
        return Answer(new()
        {
            ["clientDataJSON"] = Text(Client("webauthn.create", asked)),
            ["attestationObject"] = Text(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <param name="options">The challenge, as JSON.</param>
    public JsonObject Answered(string options)
    {
        var asked = JsonNode.Parse(options)!;
        Uses++;
        var (client, data) = (Client("webauthn.get", asked), Head((string)asked["rpId"]!, Flags));
        return Answer(new()
        {
            ["clientDataJSON"] = Text(client),
            ["authenticatorData"] = Text(data),
            ["signature"] = Text(_key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = _user,
        });
    }

    public void Dispose() => _key.Dispose();

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private byte[] Client(string type, JsonNode asked) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["type"] = type,
        ["challenge"] = (string)asked["challenge"]!,
        ["origin"] = Origin,
        ["crossOrigin"] = false,
    }));

    private byte[] Head(string rpId, byte flags)
    {
        var uses = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(uses, Uses);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(RpId ?? rpId)), flags, .. uses];
    }

    private JsonObject Answer(JsonObject response) => new()
    {
        ["id"] = Text(_id),
        ["rawId"] = Text(_id),
        ["type"] = "public-key",
        ["authenticatorAttachment"] = "platform",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    };
}
