using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using TheSocialConference.Comments;

namespace TheSocialConference.Visits;

/// <summary>
/// Readers who write one comment after another under a post of a running program, each through the form and the step that shows how it will look,
/// and each from a network of their own: the program has to trust 127.0.0.1 as a proxy.
/// </summary>
public sealed partial class CommentCrowd(string post) : IDisposable
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private int _texts;

    /// <summary>What the site said it has: the texts.</summary>
    public ConcurrentQueue<string> Acknowledged { get; } = [];

    /// <summary>Answers that nobody should get: the status and how the page begins.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>How long the site took to say so.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = [];

    /// <summary>Forms that were sent, and the answer did not come: each is sent once more by whoever comes next.</summary>
    public ConcurrentQueue<SentForm> Unanswered { get; } = [];

    /// <summary>How many each writes before they send them all, as long after as people who think: what comes sooner is held. One is sent as soon as it is written.</summary>
    public int Ahead { get; init; } = 1;

    /// <summary>Called with the cookie of whoever placed their first comment, before they go on.</summary>
    public Func<string, Task> Placed { get; init; } = _ => Task.CompletedTask;

    /// <summary>Writes until it is over, or until the site is gone.</summary>
    public Task WriteAsync(Uri site, int readers, CancellationToken until) => Task.WhenAll(Enumerable.Range(0, readers).Select(_ => WriteAsync(site, until)));

    public void Dispose() => _browser.Dispose();

    private async Task WriteAsync(Uri site, CancellationToken until)
    {
        string? cookie = null;
        try
        {
            while (!until.IsCancellationRequested)
            {
                foreach (var form in await FormsAsync(site, cookie))
                {
                    if (await SendAsync(site, form) is { } reader)
                    {
                        await (cookie is null ? Placed(reader) : Task.CompletedTask);
                        cookie = reader;
                    }
                }
            }
        }
        catch (HttpRequestException)
        {
            // the site is gone
        }
    }

    private async Task<List<SentForm>> FormsAsync(Uri site, string? cookie)
    {
        if (Unanswered.TryDequeue(out var former))
        {
            return [former];
        }

        var forms = new List<SentForm>();
        for (var i = 0; i < (cookie is null ? 1 : Ahead) && await PreviewAsync(site, cookie) is { } form; i++)
        {
            forms.Add(form);
        }

        await (Ahead > 1 ? Task.Delay(Screening.LeastAge) : Task.CompletedTask);
        return forms;
    }

    private async Task<SentForm?> PreviewAsync(Uri site, string? cookie)
    {
        var text = $"Reactie {Interlocked.Increment(ref _texts)}, met *nadruk* en een https://voorbeeld.example/adres.";
        using var answer = await PostAsync(site, cookie, [new("Name", "Lezer"), new("Text", text), new("Do", "preview")]);
        var page = await answer.Content.ReadAsStringAsync();
        if (Ticket().Match(page) is { Success: true } ticket && Token().Match(page) is { Success: true } token)
        {
            return new(text, ticket.Groups[1].Value, token.Groups[1].Value, Together(cookie, CookiesOf(answer)));
        }

        Faults.Enqueue(Said(answer, page));
        return null;
    }

    /// <returns>The reader's cookie when the site has their comment, else null.</returns>
    private async Task<string?> SendAsync(Uri site, SentForm form)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await PostAsync(
                site, form.Cookies, [new("Name", "Lezer"), new("Text", form.Text), new("Ticket", form.Ticket), new("Form.Token", form.Token), new("Do", "send")]);
            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            {
                Waits.Enqueue(Stopwatch.GetElapsedTime(began));
                Acknowledged.Enqueue(form.Text);
                return CookiesOf(answer).FirstOrDefault(cookie => cookie.StartsWith("reader=", StringComparison.Ordinal)) ?? form.Cookies;
            }

            Faults.Enqueue(Said(answer, await answer.Content.ReadAsStringAsync()));
            return null;
        }
        catch (HttpRequestException)
        {
            Unanswered.Enqueue(form);
            throw;
        }
    }

    private Task<HttpResponseMessage> PostAsync(Uri site, string? cookies, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(site, $"/blog/{post}/comment")) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}.1"));
        if (cookies is not null)
        {
            request.Headers.Add("Cookie", cookies);
        }

        return _browser.SendAsync(request);
    }

    private static string[] CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies.Select(cookie => cookie.Split(';')[0])] : [];

    private static string Together(string? cookie, string[] more) => string.Join("; ", more.Prepend(cookie).OfType<string>());

    private static string Said(HttpResponseMessage answer, string page) => $"{(int)answer.StatusCode} {page[..Math.Min(page.Length, 300)]}";

    [GeneratedRegex("""name="Ticket" value="([^"]+)""")]
    private static partial Regex Ticket();

    [GeneratedRegex("""name="Form\.Token" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();

    public sealed record SentForm(string Text, string Ticket, string Token, string Cookies);
}
