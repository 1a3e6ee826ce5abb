using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(TheSocialConference.Browser))]

namespace TheSocialConference;

/// <summary>One Chromium for all browser tests; each test gets a fresh context of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static bool IsThere { get; } = File.Exists(Chromium);

    public async ValueTask InitializeAsync()
    {
        if (!IsThere)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A fresh visitor. Without Chromium the test is skipped, unless <c>BROWSER_TESTS=required</c>.</summary>
    /// <param name="heedsPolicy">Whether it does what the content security policy of a page says.</param>
    public async Task<IBrowserContext> VisitorAsync(int width = 1280, int height = 800, bool script = true, ColorScheme scheme = ColorScheme.Light, bool heedsPolicy = true)
    {
        if (_browser is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("BROWSER_TESTS") != "required", $"No Chromium at {Chromium}: browser tests are skipped.");
            throw new InvalidOperationException($"Browser tests are required, and there is no Chromium at {Chromium}.");
        }

        return await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
            BypassCSP = !heedsPolicy,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
