using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Visits;

namespace TheSocialConference.Organisers;

public sealed class DeedLogTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Then = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly OpenedDatabase _database;

    public DeedLogTests() => _database = new(_folder.In("data"));

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Deeds_are_numbered_without_a_gap_and_hang_together()
    {
        await WriteAsync(2);
        await WriteAsync(1);

        var deeds = await _database.LookAsync(db => db.Deeds.OrderBy(deed => deed.Number).ToListAsync());
        Assert.Equal([1, 2, 3], deeds.Select(deed => deed.Number));
        Assert.Equal(["", deeds[0].Hash, deeds[1].Hash], deeds.Select(deed => deed.PreviousHash));
        Assert.Equal((null, 3L, deeds[2].Hash), await VerifyAsync());
    }

    [Fact]
    public async Task Erasing_what_a_deed_was_about_breaks_no_chain()
    {
        await WriteAsync(3);

        await _database.LookAsync(db => db.Set<DeedContent>().Where(content => content.DeedNumber == 2).ExecuteDeleteAsync());

        Assert.Null((await VerifyAsync()).Fault);
    }

    [Theory]
    [InlineData("UPDATE Deeds SET Key = 'other' WHERE Number = 2")]
    [InlineData("DELETE FROM Deeds WHERE Number = 3")]
    public async Task The_database_itself_refuses_to_change_a_deed(string sql)
    {
        await WriteAsync(3);

        await Assert.ThrowsAsync<SqliteException>(() => _database.LookAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Null((await VerifyAsync()).Fault);
    }

    [Theory]
    [InlineData("UPDATE Deeds SET Key = 'other' WHERE Number = 2", "Deed 2 was changed after it was written.")]
    [InlineData("UPDATE Deeds SET At = '2020-01-01 00:00:00' WHERE Number = 1", "Deed 1 was changed after it was written.")]
    [InlineData("DELETE FROM Deeds WHERE Number = 2", "After deed 1 comes 3: one or more are missing.")]
    [InlineData("UPDATE DeedContents SET After = '{}' WHERE DeedNumber = 3", "What deed 3 was about was changed after it was written.")]
    public async Task Whoever_gets_around_that_is_found_out(string sql, string fault)
    {
        await WriteAsync(3);
        await _database.AskAsync("PRAGMA foreign_keys = OFF; DROP TRIGGER Deeds_stay; DROP TRIGGER Deeds_remain; " + sql);

        Assert.Equal(fault, (await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task Nothing_is_written_down_outside_the_transaction_of_the_deed()
    {
        await _database.OpenAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.LookAsync(async db =>
        {
            await db.RecordAsync([new(DeedKind.Added, SubjectKind.Session, "AAAAAA", "A")], Doer.Program, Then, default);
            return 0;
        }));
    }

    private async Task WriteAsync(int deeds)
    {
        await _database.OpenAsync();
        await _database.LookAsync(async db =>
        {
            await db.WriteAsync(
                async () =>
                {
                    var done = Enumerable.Range(1, deeds).Select(number => new DeedDone(DeedKind.Changed, SubjectKind.Session, $"CODE0{number}", "Title", "2014", "{}", """{"a":1}"""));
                    await db.RecordAsync(done, Doer.Import, Then.AddMinutes(deeds).AddTicks(1), default);
                    await db.SaveChangesAsync();
                },
                default);
            return 0;
        });
    }

    private Task<(string? Fault, long Number, string Hash)> VerifyAsync() => _database.LookAsync(db => DeedLog.VerifyAsync(db, default));
}
