using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>
/// What was sent by somebody whose sign-in had ended meanwhile: it can be sent again as it was, so that nothing typed is lost, with script or
/// without. It holds the token it came with and gets no new one, so that only a page of ours can have made it.
/// </summary>
/// <param name="Address">Where it was sent to.</param>
/// <param name="HadFile">A file is not kept: it has to be chosen again.</param>
public sealed record SentForm(string Address, IReadOnlyList<(string Name, string Value)> Fields, bool HadFile)
{
    /// <summary>The longest text there is, with room to spare; a picture of more is not read for nobody.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    /// <returns>Null when there is nothing that can be sent again: no form of ours, or one with a password in it.</returns>
    public static async Task<SentForm?> ReadAsync(HttpRequest request, AskedFor asked, CancellationToken cancellation)
    {
        if (asked.Method != HttpMethods.Post || !asked.Form.HasFormContentType || request.ContentLength is null or > MostBytes)
        {
            return null;
        }

        try
        {
            var form = await asked.Form.ReadFormAsync(cancellation);
            var fields = form.SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))).ToList();
            return form.ContainsKey("Form.Token") && !form.Keys.Any(name => name.Contains("password", StringComparison.OrdinalIgnoreCase))
                ? new(asked.Path + asked.Query, fields, form.Files.Any(file => file.Length > 0))
                : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }
}
