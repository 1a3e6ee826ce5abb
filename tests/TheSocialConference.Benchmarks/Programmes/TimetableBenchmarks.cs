using BenchmarkDotNet.Attributes;

namespace TheSocialConference.Programmes;

/// <summary>What a programme costs before a page is made of it: an ordinary day, the most that is laid on a grid, and a very large event.</summary>
[MemoryDiagnoser]
public class TimetableBenchmarks // BenchmarkDotNet derives from it
{
    private Programme _programme = null!;

    [Params("23 on 4", "250 on 5", "1000 on 30")]
    public string Sessions { get; set; } = "";

    [GlobalSetup]
    public void Make()
    {
        _programme = Sessions switch
        {
            "23 on 4" => BigProgramme.Of(sessions: 23, stages: 4, days: 1),
            "250 on 5" => BigProgramme.Of(sessions: 250, stages: 5, days: 2),
            _ => BigProgramme.Of(sessions: 1000, stages: 30, days: 2),
        };
        _ = _programme.Days;
    }

    /// <summary>What every page of the programme costs.</summary>
    [Benchmark(Baseline = true)]
    public Listing List() => Listing.Of(_programme, TimetableFilter.None);

    [Benchmark]
    public Listing ListOneTheme() => Listing.Of(_programme, new(_programme.Themes[0]));

    /// <summary>What a release costs once: the copy is a new value, of which nothing was made yet.</summary>
    [Benchmark]
    public string Grid() => TimetableGrid.Of(_programme with { Edition = _programme.Edition }).Css;

    [Benchmark]
    public ValueList<Conflict> Judge() => Conflicts.In(_programme);
}
