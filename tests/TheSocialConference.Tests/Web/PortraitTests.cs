using TheSocialConference.Programmes;

namespace TheSocialConference.Web;

public sealed class PortraitTests
{
    [Theory]
    [InlineData("Jacob Morgan", "Morgan, Jacob", "JM")]
    [InlineData("Patrick de Groot", "Groot, Patrick de", "PG")]
    [InlineData("Irene", "Irene", "I")]
    [InlineData("Jan van der Meer-Bos", "Meer-Bos, Jan van der", "JM")]
    [InlineData("Anna Maria Hof", "Anna Maria Hof", "AH")]
    [InlineData("Émile d’Écu", "Écu, Émile d’", "ÉÉ")]
    [InlineData("‘t Hart", "Hart, ‘t", "TH")]
    [InlineData("Voorbeeldspreker 12", "Voorbeeldspreker 12", "V12")]
    [InlineData("𝒳 👩‍💻", "𝒳 👩‍💻", "𝒳👩‍💻")]
    public void Initials_are_of_the_first_name_and_the_surname(string name, string sort, string initials) =>
        Assert.Equal(initials, Portrait.Initials(A.Speaker("x") with { Name = name, SortName = sort }));

    [Fact]
    public void A_name_cannot_leave_the_drawing() =>
        Assert.Equal(
            "<svg class=\"portrait\" viewBox=\"1.5 1.5 21 21\" aria-hidden=\"true\"><text x=\"12\" y=\"16\" font-size=\"11.5\" text-anchor=\"middle\">&lt;&amp;</text></svg>",
            Portrait.Svg(A.Speaker("x") with { Name = "<b> &c", SortName = "<b> &c" }, theme: null).ToString());

    [Fact]
    public void Every_shape_has_a_portrait() =>
        Assert.All(Enum.GetValues<Shape>(), shape => Assert.Contains(Shapes.Path(shape), Portrait.Svg(A.Speaker("x"), A.Theme("t", shape)).ToString(), StringComparison.Ordinal));
}
