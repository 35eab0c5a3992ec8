namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>What report.html adds to the style sheet of the plan's sheets.</summary>
internal static class ReportStyle
{
    public const string Css = """

        nav ul { columns: 3; }
        .sheet { min-height: 0; }
        img.map { width: 100%; height: auto; border: 1px solid #888; }
        h2 { break-after: avoid; }
        #map { break-inside: avoid; }
        .meaning { margin: 0 0 1mm; color: #444; font-size: 8.8pt; }
        .findings td { font-size: 8.4pt; line-height: 1.25; }
        .findings td.id { font-weight: 700; white-space: nowrap; }
        .findings col.no { width: 13mm; }
        .findings col.at { width: 25mm; }
        .findings .todo { color: #0b3c8c; }
        .sketches { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 2mm; margin: 2mm 0 3mm; }
        .sketches figure { margin: 0; break-inside: avoid; }
        .sketches svg.map { border: 1px solid #999; }
        .sketches figcaption { font-size: 8pt; font-weight: 700; text-align: center; }
        .counts a { color: inherit; }
        .swatch { display: inline-block; min-width: 8mm; padding: 0 1mm; margin-right: 1.5mm; color: #fff; font-weight: 700; font-size: 8pt; text-align: center; }
        .error { background: #111; color: #fff; font-weight: 600; }
        .warning { font-weight: 600; }
        .note { border-style: dotted; color: #555; }
        @media print {
          .swatch { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          .sheet { break-before: auto; }
        }

        """;
}
