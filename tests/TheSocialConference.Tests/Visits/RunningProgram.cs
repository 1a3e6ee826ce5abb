using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace TheSocialConference.Visits;

/// <summary>
/// The built program as a process of its own, in production, on a port that the system chooses; or the published one in the folder that
/// <c>PROGRAM</c> names.
/// </summary>
public sealed class RunningProgram : IDisposable
{
    /// <summary>In its own build folder, with its own web root: the tests' folder holds only a copy of the program.</summary>
    private static readonly string Folder = Environment.GetEnvironmentVariable("PROGRAM") ?? AppContext.BaseDirectory.Replace(
        Path.Combine("tests", "TheSocialConference.Tests"), Path.Combine("src", "TheSocialConference"), StringComparison.Ordinal);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private RunningProgram(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.BeginErrorReadLine();
    }

    public string Errors => _errors.ToString().Trim();

    public static RunningProgram Start(string dataFolder, string[] words, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folder, "TheSocialConference.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        (string, string)[] usual = [("DOTNET_ENVIRONMENT", "Production"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("DataFolder", dataFolder)];
        foreach (var (name, value) in usual.Concat(environment))
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Lets a command run to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string dataFolder, string[] words, params (string Name, string Value)[] environment)
    {
        using var program = Start(dataFolder, words, environment);
        var output = await program._process.StandardOutput.ReadToEndAsync();
        await program._process.WaitForExitAsync();
        return (program._process.ExitCode, output.Trim(), program.Errors);
    }

    /// <summary>Waits until the site says where it listens.</summary>
    public async Task<Uri> ListensAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("\"Bound\"", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null); // a full pipe would stop it at its next line
                return new(JsonDocument.Parse(line).RootElement.GetProperty("Bound").GetString()!);
            }
        }

        await _process.WaitForExitAsync();
        throw new InvalidOperationException($"The program stopped with exit code {_process.ExitCode}: {Errors}");
    }

    /// <summary>Whether it has this library in its memory.</summary>
    public bool HasLoaded(string library) => File.ReadLines($"/proc/{_process.Id}/maps").Any(line => line.EndsWith($"/{library}", StringComparison.Ordinal));

    /// <summary>As if the power failed: nothing gets to finish.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as a container engine does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
