namespace TheSocialConference.Web;

/// <summary>Where the program finds what belongs to it: from its own place upward, never from the working directory.</summary>
internal static class HomeFolder
{
    public const string Content = "content";

    /// <summary>One that this user may not look into holds nothing of ours: the program may lie below it.</summary>
    private static readonly EnumerationOptions WhatMayBeSeen = new() { IgnoreInaccessible = true };

    /// <summary>The folder of the recaps and, unless set otherwise, of the data: the solution's, or the published program's own.</summary>
    public static string Path { get; } =
        Nearest(folder => Directory.Exists(System.IO.Path.Combine(folder, Content)) || Directory.EnumerateFiles(folder, "*.sln", WhatMayBeSeen).Any());

    /// <summary>The folder of <c>wwwroot</c> and <c>appsettings.json</c>.</summary>
    public static string Program { get; } = Nearest(folder => Directory.Exists(System.IO.Path.Combine(folder, "wwwroot")));

    /// <summary>The arguments for the host: what was given wins. Settings are read once, so nothing watches their files.</summary>
    public static string[] ArgumentsFor(string[] given) =>
        [$"--contentRoot={Program}", "--hostBuilder:reloadConfigOnChange=false", .. given];

    /// <summary>A path as a setting or a command gives it: a relative one counts from <see cref="Path"/>.</summary>
    public static string FullPath(string path) => System.IO.Path.GetFullPath(path, Path);

    private static string Nearest(Predicate<string> holdsIt)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (holdsIt(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
