namespace TheSocialConference.Visits;

/// <summary>Someone with a browser.</summary>
public sealed class Visitor(HttpClient browser)
{
    public Task<Visit> Open(string path, params (string Name, string Value)[] headers) => Ask(HttpMethod.Get, path, headers);

    public async Task<Visit> Ask(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await browser.SendAsync(request);
        return await Visit.OfAsync(answer);
    }
}
