namespace RoutePlanner.Core.Coverage;

/// <summary>Takes visits of watch items one by one; a type argument, so that taking costs no call.</summary>
internal interface IVisitSink
{
    /// <summary>Takes one visit.</summary>
    void Take(int item, in ItemVisit visit);
}
