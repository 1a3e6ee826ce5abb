namespace TheSocialConference.Web;

public sealed class ConnectionLimitTests
{
    [Theory]
    [InlineData("1024", 512)]
    [InlineData("524288", ConnectionLimit.Most)]
    [InlineData("unlimited", ConnectionLimit.Most)]
    [InlineData("256", ConnectionLimit.Least)]
    public void The_door_closes_well_before_the_descriptors_run_out(string soft, int expected) => Assert.Equal(expected, ConnectionLimit.From(
    [
        "Limit                     Soft Limit           Hard Limit           Units     ",
        $"Max open files            {soft,-20} 1048576              files     ",
        "Max locked memory         8388608              8388608              bytes     ",
    ]));

    [Fact]
    public void An_unknown_limit_is_taken_to_be_small() => Assert.Equal(400, ConnectionLimit.From([]));
}
