using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Data;

public sealed class ProgrammeMappingTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services;

    public ProgrammeMappingTests() => _services = new ServiceCollection()
        .AddSingleton<WriteGate>()
        .AddAccountSchema()
        .AddDbContext<ConferenceDb>(options => options.UseSqlite($"Data Source={_folder.In("conference.db")};Pooling=False"))
        .BuildServiceProvider();

    [Fact]
    public async Task A_programme_comes_out_of_the_tables_as_it_went_in()
    {
        await Do(db => db.Database.EnsureCreatedAsync());
        await AnyProgramme.AtRandom.SampleAsync(
            async programme =>
            {
                await Become(programme);

                Assert.Equal(WithoutSequences(InTableOrder(programme)), WithoutSequences(await Stored()));
            },
            iter: 20, threads: 1); // one after the other in the same tables
    }

    [Fact]
    public async Task Becoming_the_same_again_writes_nothing()
    {
        await Do(db => db.Database.EnsureCreatedAsync());
        var programme = BigProgramme.Of(sessions: 23, stages: 4, days: 1);
        await Become(programme);
        await Become(programme with { Slots = [programme.Slots[0] with { Stages = [] }, .. programme.Slots.Skip(1)] });
        await Become(programme);
        var stored = await Stored();

        Assert.Equal(2, stored.Slots.Sum(slot => slot.Sequence));
        Assert.Equal(0, await Become(programme));
        Assert.Equal(stored, await Stored());
    }

    [Fact]
    public async Task A_released_programme_reads_back_from_its_payload()
    {
        await Do(db => db.Database.EnsureCreatedAsync());
        var programme = BigProgramme.Of(sessions: 23, stages: 4, days: 1);
        await Do(db =>
        {
            db.Releases.Add(new ProgrammeRelease(programme, 1, "import", new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero)));
            return db.SaveChangesAsync();
        });

        Assert.Equal(programme, (await Do(db => db.Releases.SingleAsync())).Programme);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private Task<int> Become(Programme programme) => Do(async db =>
    {
        var edition = await db.WholeEditions.SingleOrDefaultAsync(edition => edition.Slug == programme.Edition.Slug);
        if (edition is null)
        {
            db.Editions.Add(edition = new(programme.Edition.Slug));
        }

        var speakers = await db.Speakers.ToDictionaryAsync(speaker => speaker.Slug);
        foreach (var speaker in programme.Speakers.Where(speaker => !speakers.ContainsKey(speaker.Slug)))
        {
            db.Speakers.Add(speakers[speaker.Slug] = new(speaker));
        }

        edition.Become(programme, PublishMode.OnSave, speakers);
        return await db.SaveChangesAsync();
    });

    private Task<Programme> Stored() => Do(async db => (await db.WholeEditions.SingleAsync()).AsProgramme());

    /// <summary>Every deed with a context of its own, so that nothing is remembered but by the file.</summary>
    private async Task<T> Do<T>(Func<ConferenceDb, Task<T>> deed)
    {
        await using var scope = _services.CreateAsyncScope();
        return await deed(scope.ServiceProvider.GetRequiredService<ConferenceDb>());
    }

    private static Programme InTableOrder(Programme programme) =>
        programme with { Slots = [.. programme.Slots.OrderBy(slot => slot.Start).ThenBy(slot => slot.Number)] };

    private static Programme WithoutSequences(Programme programme) =>
        programme with { Slots = [.. programme.Slots.Select(slot => slot with { Sequence = 0 })] };
}
