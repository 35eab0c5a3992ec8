namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>Works on blocks of a PBF file on several threads, and hands the results over one at a time in the order asked for, so that nothing depends on how many threads there are.</summary>
internal static class OrderedBlocks
{
    /// <summary>More threads than this would only wait for the one that takes the results, and each holds a block of up to 32 MiB.</summary>
    private const int MaxThreads = 8;

    /// <summary>Runs <paramref name="work"/> on each of <paramref name="blobs"/>. Few are under way at a time, so memory does not go with the file.</summary>
    /// <param name="blobs">The blocks.</param>
    /// <param name="work">Done on any thread.</param>
    /// <param name="take">Gets the results on the caller's thread, in order. False to begin no more blocks; the results of those under way still come.</param>
    /// <param name="cancel">Checked once a block.</param>
    /// <exception cref="InvalidDataException">From <paramref name="work"/>; of several the first in order.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public static void Run<T>(IEnumerable<PbfBlob> blobs, Func<PbfBlob, T> work, Func<PbfBlob, T, bool> take, CancellationToken cancel = default)
        where T : IDisposable
    {
        var ahead = Math.Min(MaxThreads, Environment.ProcessorCount) + 1;
        var underWay = new Queue<(PbfBlob Blob, Task<T> Work)>();
        try
        {
            foreach (var blob in blobs)
            {
                cancel.ThrowIfCancellationRequested();
                underWay.Enqueue((blob, Task.Run(() => work(blob), CancellationToken.None)));
                if (underWay.Count > ahead && !TakeOne())
                {
                    break;
                }
            }

            while (underWay.Count > 0)
            {
                cancel.ThrowIfCancellationRequested();
                TakeOne();
            }
        }
        finally
        {
            // After a fault: nobody may read the file any more when the caller closes it.
            foreach (var (_, rest) in underWay)
            {
                Discard(rest);
            }
        }

        bool TakeOne()
        {
            var (blob, first) = underWay.Dequeue();
            return take(blob, first.GetAwaiter().GetResult());
        }
    }

    /// <summary>Waits for work that nobody wants any more; if it goes wrong, that is passed over.</summary>
    private static void Discard<T>(Task<T> work)
        where T : IDisposable
    {
        ((IAsyncResult)work).AsyncWaitHandle.WaitOne();
        if (work.IsCompletedSuccessfully)
        {
            work.Result.Dispose();
        }
    }
}
