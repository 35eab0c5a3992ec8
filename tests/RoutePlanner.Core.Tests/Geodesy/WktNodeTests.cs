using CsCheck;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Tests.MapData.Hostile;

namespace RoutePlanner.Core.Tests.Geodesy;

public class WktNodeTests
{
    private const string Degrees = """GEOGCS["a",DATUM["b",SPHEROID["c",6378137,298.257222101]],PRIMEM["d",0],UNIT["e",0.0174532925199433]]""";

    [Theory]
    [InlineData(Degrees)]
    [InlineData("""  geogcs ( "a" , DATUM["b", ELLIPSOID["c",6378137.0,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG",1]], PRIMEM["d",0], UNIT["e",1.74532925199433E-2], AXIS["Lat",NORTH]) """)]
    public void What_a_system_is_made_of_is_written_anew(string text) => Assert.Equal(Degrees, WktNode.Plain(text));

    [Theory]
    [InlineData("")]
    [InlineData("GEOGCS")]
    [InlineData("GEOGCS[")]
    [InlineData("GEOGCS[\"a")]
    [InlineData("GEOGCS[\"a\"]")]
    [InlineData("GEOGCS[\"a\",DATUM[\"b\",SPHEROID[\"c\",1e999,298]],PRIMEM[\"d\",0],UNIT[\"e\",1]]")]
    [InlineData("GEOGCS[\"a\",DATUM[\"b\",SPHEROID[\"c\",1,298],SPHEROID[\"c\",1,298]],PRIMEM[\"d\",0],UNIT[\"e\",1]]")]
    [InlineData(Degrees + "]")]
    [InlineData(Degrees + Degrees)]
    public void Text_that_is_damaged_or_lacks_a_part_is_none(string text) => Assert.Null(WktNode.Plain(text));

    [Fact]
    public void Nesting_without_end_is_none() => Assert.Null(WktNode.Plain(string.Concat(Enumerable.Repeat("GEOGCS[", 100_000))));

    [Fact]
    public void A_cut_anywhere_leaves_none() => Gen.Int[0, Degrees.Length - 1].Sample(length => Assert.Null(WktNode.Plain(Degrees[..length])));

    /// <summary>ProjNET read on for ever after a name that ends with a hyphen.</summary>
    [Fact]
    public void No_name_makes_the_parser_hang()
    {
        var characters = Enumerable.Range(0, 128).Select(c => (char)c).Concat("°—北\uFFFD").Where(c => c != '"').ToList();
        string[] names = [.. characters.Select(c => $"a{c}"), .. characters.Select(c => $"{c}a"), .. characters.Select(c => $"{c}"), "a -", "--", "-1", "1-", "a\n-"];
        Assert.All(names, name => Outcome.Of($"a name {name}", () =>
        {
            foreach (var word in "abcde")
            {
                WellKnownText.Read(Degrees.Replace($"\"{word}\"", $"\"{name}\"", StringComparison.Ordinal), null, out _);
            }
        }));
    }
}
