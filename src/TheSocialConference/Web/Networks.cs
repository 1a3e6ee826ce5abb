using System.Net;

namespace TheSocialConference.Web;

/// <summary>The part of an address that one household or one office has: /24, or /48. What is counted per visitor is counted by it.</summary>
internal static class Networks
{
    public static byte[] Of(IPAddress? address)
    {
        if (address is null)
        {
            return [];
        }

        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return bytes[..(bytes.Length == 4 ? 3 : 6)];
    }
}
