using AngleSharp.Dom;
using AngleSharp.Html.Dom;

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

    /// <summary>Fills in a form of a page and sends it, with everything a browser would send along.</summary>
    /// <param name="page">The page that has the form.</param>
    /// <param name="form">Finds the form on it.</param>
    /// <param name="button">Name and value of the button, if it has any: <c>Do=preview</c>.</param>
    /// <param name="filled">What is typed or chosen; a field that the form does not have fails the test.</param>
    public async Task<Visit> Submit(Visit page, string form, string? button = null, params (string Name, string Value)[] filled)
    {
        var element = (IHtmlFormElement)page.One(form);
        return await Post(AddressOf(page, element), Filled(element, button, filled));
    }

    /// <summary>Sends a request of one's own making.</summary>
    public async Task<Visit> Send(HttpRequestMessage request)
    {
        using var answer = await browser.SendAsync(request);
        return await Visit.OfAsync(answer);
    }

    /// <summary>Fills in a form with a file in it, and sends it as a browser does.</summary>
    /// <param name="file">The field, what the file is called on the visitor's side, what kind their browser takes it for, and the file.</param>
    public async Task<Visit> Upload(
        Visit page, string form, (string Field, string Name, string Type, byte[] Bytes) file, string? button = null, params (string Name, string Value)[] filled)
    {
        var element = (IHtmlFormElement)page.One(form);
        Assert.Equal(("multipart/form-data", "file"), (element.GetAttribute("enctype"), page.One($"{form} [name='{file.Field}']").GetAttribute("type")));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Filled(element, button, filled).Where(field => field.Key != file.Field))
        {
            content.Add(new StringContent(value), $"\"{name}\"");
        }

        var bytes = new ByteArrayContent(file.Bytes);
        bytes.Headers.ContentType = new(file.Type);
        content.Add(bytes, $"\"{file.Field}\"", $"\"{file.Name}\"");
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(page, element)) { Content = content };
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        using var answer = await browser.SendAsync(request);
        return await Visit.OfAsync(answer);
    }

    private static string AddressOf(Visit page, IHtmlFormElement form) =>
        new Uri(page.Address, form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.PathAndQuery).PathAndQuery;

    private static List<KeyValuePair<string, string>> Filled(IHtmlFormElement element, string? button, (string Name, string Value)[] filled)
    {
        var fields = FieldsOf(element);
        foreach (var (name, value) in filled)
        {
            Assert.Contains(element.Elements.OfType<IElement>(), field => field.GetAttribute("name") == name);
            fields.RemoveAll(field => field.Key == name);
            if (value.Length > 0 || element.QuerySelector($"[name='{name}']") is not IHtmlInputElement { Type: "checkbox" })
            {
                fields.Add(new(name, value));
            }
        }

        if (button?.Split('=') is [var pressed, var with])
        {
            fields.Add(new(pressed, with));
        }

        return fields;
    }

    /// <summary>Sends a form as a page of the site itself would.</summary>
    /// <param name="from">What the browser says of the page that sends it.</param>
    public async Task<Visit> Post(string path, IEnumerable<KeyValuePair<string, string>> fields, string from = "same-origin", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers.Append(("Sec-Fetch-Site", from)))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await browser.SendAsync(request);
        return await Visit.OfAsync(answer);
    }

    /// <summary>What the form holds as it came.</summary>
    public static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form) =>
    [
        .. form.Elements.OfType<IElement>().Where(field => field.GetAttribute("name") is { Length: > 0 } && !field.HasAttribute("disabled")).Select(field => field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement => default,
            IHtmlInputElement input => new KeyValuePair<string, string>(input.Name!, input.Type is "checkbox" or "radio" ? input.Value.Length > 0 ? input.Value : "on" : input.Value),
            IHtmlTextAreaElement area => new(area.Name!, area.Value),
            IHtmlSelectElement select => new(select.Name!, select.Value ?? ""),
            _ => default,
        }).Where(field => field.Key is not null),
    ];
}
