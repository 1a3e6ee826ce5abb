namespace TheSocialConference.Data.Keeping;

/// <summary>Backups that were damaged on their way.</summary>
public sealed class DamagedBackupTests
{
    [Fact]
    public async Task A_changed_byte_is_found_wherever_it_is()
    {
        using var site = await KeptSite.MakeAsync();
        var sound = await File.ReadAllBytesAsync(site.Backups.Make().Path);
        Assert.True(ForgedBackup.Read(site, sound).IsSound);

        foreach (var place in Places(sound))
        {
            byte[] damaged = [.. sound];
            damaged[place] ^= (byte)(1 << place % 8);

            Assert.False(ForgedBackup.Read(site, damaged).IsSound, $"The change at {place} of {sound.Length} was not found.");
        }
    }

    [Fact]
    public async Task One_that_is_cut_off_or_has_something_behind_it_is_refused()
    {
        using var site = await KeptSite.MakeAsync();
        var sound = await File.ReadAllBytesAsync(site.Backups.Make().Path);

        foreach (var length in (int[])[0, 1, 21, 22, 92, 93, 94, 1000, sound.Length / 2, sound.Length - 100, sound.Length - 1])
        {
            Assert.Equal("It is damaged: It is cut off, or was not made by this program: its end is not there.", Assert.Single(ForgedBackup.Read(site, sound[..length]).Faults));
        }

        Assert.False(ForgedBackup.Read(site, [.. sound, 0]).IsSound);
        Assert.False(ForgedBackup.Read(site, [.. sound[..5000], .. sound[6000..]]).IsSound);
        Assert.False(ForgedBackup.Read(site, [.. sound[..5000], 0, .. sound[5000..]]).IsSound);
    }

    [Fact]
    public async Task It_says_which_file_is_damaged()
    {
        using var site = await KeptSite.MakeAsync();
        var bytes = await File.ReadAllBytesAsync(site.Backups.Make().Path);
        bytes[bytes.AsSpan().IndexOf("<key/>"u8)] = (byte)'?';

        Assert.Equal(["It is damaged: what it holds is not what was written.", "keys/key-1.xml is damaged: it is not what was written."], ForgedBackup.Read(site, bytes).Faults);
    }

    [Fact]
    public async Task A_newer_one_is_sound_and_said_to_be_newer()
    {
        using var site = await KeptSite.MakeAsync();
        site.Tell("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0.0')");

        var verdict = site.Read(site.Backups.Make().Path);

        Assert.Equal(
            (true, "It was made by a newer version of this program (it holds 20990101000000_Later): only that version can restore it."),
            (verdict.IsSound, verdict.NewerSentence));
    }

    /// <summary>Everywhere in the list of contents and in what stands before each file, all of the end, and many random places.</summary>
    private static IEnumerable<int> Places(byte[] backup)
    {
        var random = new Random(20270301);
        var contents = backup.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var headers = Enumerable.Range(0, contents).Where(place => backup.AsSpan(place).StartsWith("PK\u0003\u0004"u8));
        return headers.SelectMany(header => Enumerable.Range(header, 34))
            .Concat(Enumerable.Range(contents, backup.Length - contents).Where(place => place % 3 == 0 || place > backup.Length - 93))
            .Concat(Enumerable.Range(0, 100).Select(_ => random.Next(backup.Length)));
    }
}
