using System.Text;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Csv;

namespace RoutePlanner.Core.Tests.MapData.Csv;

public class CsvTableReaderTests
{
    [Fact]
    public void Empty_cells_are_absent_fields_and_spaces_around_cells_do_not_count()
    {
        var (table, diagnostics) = Read("a, b ,c\n 1 ,,\"x, \"\"y\"\"\"\n");
        Assert.Empty(diagnostics.Items);
        Assert.Equal([("a", "1"), ("c", "x, \"y\"")], table.Records[0].Fields.Select(f => (f.Name, f.Value.Text)));
        Assert.Equal("line 2", table.Records[0].Where);
    }

    [Fact]
    public void Rows_of_empty_cells_are_skipped()
    {
        var (table, diagnostics) = Read("a,b\n,\n , \n\n1,2\n,");
        Assert.Empty(diagnostics.Items);
        Assert.Equal("line 5", Assert.Single(table.Records).Where);
        Assert.True(table.IsWhole);
    }

    [Theory]
    [InlineData("a,b\n1\n", "line 2")]
    [InlineData("a,b\n1,2,3\n", "line 2")]
    [InlineData("a,b\n1,2\n3,\"4\n", "line 3")]
    [InlineData("a,b\n1,x\"y\n", "line 2")]
    [InlineData("a,b\n1,\"x\"y\n", "line 2")]
    [InlineData("a;b\n1;2\n", "line 1")]
    public void A_malformed_row_is_an_error_with_its_line(string text, string where)
    {
        var (_, diagnostics) = Read(text);
        Assert.Equal(("bad-csv", where), Assert.Single(diagnostics.Items.Select(d => (d.Code, d.Where))));
    }

    [Fact]
    public void A_column_may_be_there_only_once()
    {
        var (_, diagnostics) = Read("a,b,a\n1,2,3\n");
        Assert.Equal(("duplicate-field", "line 1", "a"), Assert.Single(diagnostics.Items.Select(d => (d.Code, d.Where, d.Field))));
    }

    private static (RawTable Table, DiagnosticBag Diagnostics) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        return (CsvTableReader.Read(Encoding.UTF8.GetBytes(text), "x.csv", diagnostics), diagnostics);
    }
}
