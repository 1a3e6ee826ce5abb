using Microsoft.AspNetCore.DataProtection;

namespace TheSocialConference.Comments;

public sealed class CommentSealsTests
{
    private static readonly DateTimeOffset At = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly CommentSeals _seals = new(new EphemeralDataProtectionProvider());

    [Theory]
    [InlineData("anna@example.org")]
    [InlineData("an|na@example.org")]
    public void An_address_comes_back_as_it_was(string email) => Assert.Equal((7, email, At), _seals.Address(_seals.SealAddress(7, email, At)));

    [Fact]
    public void A_ticket_comes_back_as_it_was()
    {
        var ticket = CommentTicket.New("post", 3, At);

        Assert.Equal(ticket, _seals.Ticket(_seals.Seal(ticket)));
    }

    [Fact]
    public void What_was_sealed_for_one_thing_opens_no_other_and_what_was_changed_opens_nothing()
    {
        var reader = _seals.SealReader(7);

        Assert.Equal(7, _seals.Reader(reader));
        Assert.Null(_seals.Ticket(reader));
        Assert.Null(_seals.Address(reader));
        Assert.Null(_seals.Reader(reader[..^2]));
        Assert.Null(_seals.Reader("not sealed"));
    }
}
