namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>What report.html adds to the style sheet of the plan's sheets. Nothing is told by colour alone, for printers without it.</summary>
internal static class ReportStyle
{
    public const string Css = """

        @page { @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt Arial, sans-serif; color: #444; } }
        .sheet { min-height: 0; }
        h2, h3, .meaning { break-after: avoid; }
        .first { display: flex; flex-direction: column; height: 297mm; }
        .verdict { margin: 0.5mm 0 0; padding: 1.6mm 3mm; font-size: 12.5pt; font-weight: 700; border: 1.5px solid; border-left-width: 3mm; }
        .good { background: #e7f4ea; border-color: #1d7a3a; }
        .doubtful { background: #fff3c4; border-color: #b07d00; }
        .bad { background: #fbe3e3; border-color: #b3121d; }
        .figures { flex: none; gap: 1.2mm; }
        .figures strong { font-size: 12.5pt; white-space: nowrap; }
        .figures span { display: block; font-size: 7.6pt; line-height: 1.15; }
        .figures .severe { border-width: 1.5px; border-color: #111; }
        .body { flex: 1 1 0; min-height: 0; display: flex; gap: 2.5mm 5mm; }
        .below { flex-direction: column; }
        .below .lists { display: flex; gap: 6mm; flex: none; }
        .below .lists div { flex: 1 1 0; min-width: 0; }
        .beside .lists { flex: 1 1 0; min-width: 0; order: 2; }
        .lists h3 { margin: 0.5mm 0 1mm; }
        .beside .urgent { margin-top: 4mm; }
        .urgent p { margin: 0; padding: 0.9mm 0; border-bottom: 0.5px solid #bbb; font-size: 8.4pt; line-height: 1.25; overflow-wrap: anywhere; }
        .urgent a { color: inherit; font-weight: 700; }
        .urgent a.swatch { color: #fff; text-decoration: none; }
        #map { flex: 1 1 0; min-height: 0; margin: 0; display: flex; flex-direction: column; }
        .beside #map { flex: 0 0 53%; }
        .frame { flex: 1 1 0; min-height: 0; }
        .beside .frame { flex: 0 1 auto; }
        .frame img { display: block; width: 100%; height: 100%; object-fit: contain; }
        .beside .frame img { height: auto; max-height: 100%; }
        #map .legend { columns: auto; display: flex; flex-wrap: wrap; gap: 0 4mm; flex: none; font-size: 7.6pt; margin-top: 1mm; }
        .meaning { margin: 0 0 1mm; color: #444; font-size: 8.8pt; }
        .findings td { font-size: 8.4pt; line-height: 1.25; }
        .findings td.id { font-weight: 700; white-space: nowrap; }
        .findings td.at { white-space: nowrap; }
        .findings col.no { width: 13mm; }
        .findings col.at { width: 33mm; }
        .todo { color: #0b3c8c; }
        .sketches { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 2mm; margin: 2mm 0 3mm; }
        .sketches figure { margin: 0; break-inside: avoid; }
        .sketches svg.map { border: 1px solid #999; }
        .sketches figcaption { font-size: 8pt; font-weight: 700; text-align: center; }
        .counts td { padding-top: 0.35mm; padding-bottom: 0.35mm; font-size: 8.6pt; }
        .counts td:first-child { padding-left: 16mm; text-indent: -15mm; }
        .counts .swatch, .counts svg { text-indent: 0; }
        .counts a { color: inherit; text-decoration: none; }
        .counts svg.sample { display: inline-block; vertical-align: -3px; margin: 0 -10px 0 -13px; }
        .counts td.some { font-weight: 700; }
        .swatch { display: inline-block; min-width: 7mm; padding: 0 1mm; margin-right: 1.5mm; color: #fff; font-weight: 700; font-size: 8pt; text-align: center; }
        .reading td.f { min-width: 30mm; overflow-wrap: normal; }
        .error { background: #111; color: #fff; font-weight: 600; }
        .warning { font-weight: 600; }
        .note { border-style: dotted; color: #555; }
        @media print {
          .swatch, .verdict { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          .sheet { break-before: auto; }
          .first { height: 277mm; break-after: page; }
        }

        """;
}
