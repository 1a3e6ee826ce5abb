namespace TheSocialConference.Programmes;

public sealed class SlotIdentityTests
{
    // Made with another implementation of UUIDv5: these stand in people's calendars.
    [Theory]
    [InlineData("2014", "KEYNT1", "", "d4b35bac-cfb3-5d96-89d1-39383a02eed9", 1421040556)]
    [InlineData("voorbeelddag", "HERH01", "repeat", "ea2d1aca-0b9c-589e-b300-e80313606416", 1781340874)]
    [InlineData("voorbeelddag", null, "lunch", "c7188fe2-3049-568b-add5-7077d75d63e3", 1192792034)]
    [InlineData("2030", "ONE001", "koffie-één", "01ff9956-4877-5e63-96de-b422a3dce8b6", 33528150)]
    public void A_slot_has_the_same_id_and_number_for_ever(string edition, string? owner, string key, string id, int number)
    {
        Assert.Equal(new Guid(id), SlotIdentity.Of(edition, owner, key));
        Assert.Equal(number, SlotIdentity.NumberOf(new Guid(id)));
    }

    [Fact]
    public void A_number_is_positive() => Assert.Equal(1, SlotIdentity.NumberOf(new Guid("80000000-0000-5000-8000-000000000000")));
}
