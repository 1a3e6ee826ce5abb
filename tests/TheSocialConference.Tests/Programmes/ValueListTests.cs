using System.Text.Json;

namespace TheSocialConference.Programmes;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_with_equal_items_in_the_same_order_are_equal()
    {
        ValueList<string> one = ["a", "b"];
        ValueList<string> same = new(["a", "b"]);

        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != (ValueList<string>)["b", "a"]);
        Assert.True(one != (ValueList<string>)["a"]);
        Assert.True(one != null);
    }

    [Fact]
    public void A_list_does_not_change_with_what_it_was_made_of()
    {
        var items = new List<string> { "a" };
        ValueList<string> list = new(items);
        items.Add("b");

        Assert.Equal(["a"], list);
    }

    [Fact]
    public void It_is_an_array_in_JSON()
    {
        ValueList<ValueList<int>> list = [[1, 2], []];

        Assert.Equal("[[1,2],[]]", JsonSerializer.Serialize(list));
        Assert.Equal(list, JsonSerializer.Deserialize<ValueList<ValueList<int>>>("[[1,2],[]]"));
    }
}
