using System.Diagnostics.CodeAnalysis;

namespace TheSocialConference.Web;

/// <summary>Reads settings one by one and keeps a sentence for each that is wrong, so that all of them are told at once.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    private readonly List<string> _faults = [];

    public delegate bool Understand<T>(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>The setting, or what stands for it when it is absent or empty.</summary>
    /// <param name="expected">What a right value is, to end the sentence with.</param>
    public T Read<T>(string name, T absent, Understand<T> understand, string expected)
    {
        if (configuration[name]?.Trim() is not { Length: > 0 } text)
        {
            return absent;
        }

        if (understand(text, out var value))
        {
            return value;
        }

        Refuse(name, text, expected);
        return absent;
    }

    public void Refuse(string name, string found, string expected) => _faults.Add($"The setting {name} is \"{found}\"; expected {expected}.");

    /// <exception cref="StartRefusedException">One or more settings are wrong.</exception>
    public void ThrowIfAnyIsWrong()
    {
        if (_faults.Count > 0)
        {
            throw new StartRefusedException(string.Join(Environment.NewLine, _faults));
        }
    }
}
