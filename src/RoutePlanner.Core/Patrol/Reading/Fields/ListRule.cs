using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A list: a JSON array, or a CSV cell with the items separated by <c>;</c> (or the full-width <c>；</c>).</summary>
internal sealed class ListRule<T>(ValueRule<T> item) : ValueRule<ImmutableArray<T>>
    where T : notnull
{
    /// <summary>More items than any county has use for.</summary>
    private const int MaxItems = 1000;

    public override ValueShape Shape { get; } = new("array") { Items = item.Shape, MaxItems = MaxItems };

    public override ImmutableArray<T> Placeholder => [];

    public override bool TryRead(RawValue raw, out ImmutableArray<T> value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = [];
        if (raw.Kind is not (RawKind.List or RawKind.Cell))
        {
            problem = WrongType(raw);
            return false;
        }

        var items = raw.Kind == RawKind.List ? raw.Items : CellList.Items(raw.Text);
        if (items.Length > MaxItems)
        {
            problem = new ValueProblem(DiagnosticCode.OutOfRange, $"the list has more than {MaxItems} items", $"{items.Length} items");
            return false;
        }

        var read = ImmutableArray.CreateBuilder<T>(items.Length);
        foreach (var rawItem in items)
        {
            if (!item.TryRead(rawItem, out var itemValue, out problem))
            {
                problem = problem with { Found = problem.Found ?? rawItem.Text };
                return false;
            }

            read.Add(itemValue);
        }

        value = read.ToImmutable();
        problem = null;
        return true;
    }
}
