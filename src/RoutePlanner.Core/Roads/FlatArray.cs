using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RoutePlanner.Core.Roads;

/// <summary>
/// A read-only array of plain values that lies either in managed memory or in a file mapped for the rest of the process
/// (<see cref="Caching.MappedFile"/>). Loops take <see cref="Span"/> once.
/// </summary>
[CollectionBuilder(typeof(FlatArray), nameof(FlatArray.Create))]
internal readonly struct FlatArray<T> : IReadOnlyList<T>
    where T : unmanaged
{
    private readonly T[]? managed;
    private readonly nint mapped;

    /// <summary>The items of an array, which nobody may write to any more.</summary>
    public FlatArray(T[] items)
    {
        managed = items;
        Length = items.Length;
    }

    /// <summary>Items that lie in mapped memory.</summary>
    /// <param name="address">Of the first one, aligned for the type.</param>
    /// <param name="length">How many.</param>
    public FlatArray(nint address, int length)
    {
        mapped = address;
        Length = length;
    }

    public int Length { get; }

    int IReadOnlyCollection<T>.Count => Length;

    public ReadOnlySpan<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (managed is not null)
            {
                return managed;
            }

            unsafe
            {
                return new ReadOnlySpan<T>((void*)mapped, Length);
            }
        }
    }

    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Span[index];
    }

    public static implicit operator FlatArray<T>(T[] items) => new(items);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The items as bytes.</summary>
    public ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(Span);
}

/// <summary>Makes <see cref="FlatArray{T}"/> from collection expressions.</summary>
internal static class FlatArray
{
    public static FlatArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : unmanaged => new(items.ToArray());
}
