using System.Text;

namespace TheSocialConference.Recaps;

/// <summary>Files made to hurt the reader: refused, and soon.</summary>
public sealed class HostileRecapTests
{
    [Fact]
    public void Aliases_that_multiply_are_refused_at_the_first()
    {
        var bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (var letter = 'b'; letter <= 'z'; letter++)
        {
            var last = $"*{(char)(letter - 1)}";
            bomb.Append(letter).Append(": &").Append(letter).Append(" [").AppendJoin(',', Enumerable.Repeat(last, 9)).Append("]\n");
        }

        Assert.Equal(["content/bom/a.md:2: fields: found an anchor or alias (& or *); expected the text itself, or quotes around it"], Faults(bomb.ToString()));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Depth_is_limited(string level) => Assert.Equal(
        ["content/bom/a.md:2: fields: found too many levels; expected at most 12 levels and 200000 values"],
        Faults($"a: {(level == "- " ? "\n" : "")}{string.Concat(Enumerable.Repeat(level, 50_000))}").Select(fault => fault.Replace("a.md:3", "a.md:2", StringComparison.Ordinal)));

    [Fact]
    public void The_number_of_values_is_limited() => Assert.Equal(
        ["content/bom/a.md:2: fields: found too many values; expected at most 12 levels and 200000 values"],
        Faults($"a: [{string.Concat(Enumerable.Repeat("x,", 250_000))}]"));

    [Fact]
    public void The_size_of_the_fields_is_limited() => Assert.Equal(
        ["content/bom/a.md:1: file: found 1048582 bytes of fields; expected at most 1048576; the sessions of an edition may lie in several files"],
        Faults($"a: {new string('x', 1024 * 1024 + 2)}"));

    [Fact]
    public void The_size_of_a_file_is_limited() => Assert.Equal(
        ["content/bom/a.md:1: file: found 2097156 bytes; expected at most 2097152"],
        RecapReaderTests.Read(("bom/a.md", $"---\n{new string('x', 2 * 1024 * 1024)}")).Faults.Select(fault => fault.ToString()));

    [Theory]
    [InlineData("!!python/object:os.system x")]
    [InlineData("!<tag:yaml.org,2002:str> x")]
    [InlineData("! x")]
    public void Tags_are_refused(string value) => Assert.Equal(
        ["content/bom/a.md:2: fields: found a tag (!); expected the text itself, or quotes around it"], Faults($"a: {value}"));

    [Fact]
    public void A_merge_key_is_a_field_like_any_other() => Assert.Contains(
        "content/bom/a.md:2: <<: found unknown field \"<<\"; expected one of", Faults("<<: {a: b}")[^1], StringComparison.Ordinal);

    [Fact]
    public void A_hundred_faults_are_enough()
    {
        var speakers = string.Join(',', Enumerable.Range(0, 40_000).Select(n => $"wie-{n}"));
        var text = Seeds.Small.Replace("speakers: [cor]", $"speakers: [{speakers}]\n    theme: geen\n{string.Concat(Enumerable.Range(0, 30_000).Select(n => $"    veld-{n}: 1\n"))}", StringComparison.Ordinal);
        Assert.Equal(100, RecapReaderTests.Read(("klein/a.md", text)).Faults.Count);
    }

    [Fact]
    public void Any_mutation_of_a_file_is_read_or_refused_with_a_line()
    {
        var random = new Random(2031);
        for (var round = 0; round < 1_500; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Seeds.Everything);
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)"\n\t :-[]{}#&*!|>'\"%@`,?0a"[random.Next(24)];
            }

            var unit = new UnitReader("content").Read(new("proef", [FoundFile.Of("proef/verslag.md", bytes)]));
            var lines = 1 + bytes.Count(b => b == (byte)'\n');
            Assert.All(unit.Faults, fault => Assert.InRange(fault.Line, 1, lines));
        }
    }

    private static IReadOnlyList<string> Faults(string fields) =>
        [.. RecapReaderTests.Read(("bom/a.md", $"---\n{fields}\n---\n")).Faults.Select(fault => fault.ToString())];
}
