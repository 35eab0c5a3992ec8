namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>The style sheet of plan.html. A4 on paper, black and white printers in mind; no child selectors, as the writer escapes '&gt;'.</summary>
internal static class PageStyle
{
    public const string Css = """

        @page { size: A4; margin: 10mm 11mm 9mm; }
        @page wide { size: A4 landscape; margin: 9mm 11mm; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; color: #111; background: #e9e9e6; font: 9.5pt/1.32 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "Segoe UI", Arial, sans-serif; }
        h1 { font-size: 17pt; margin: 0; }
        h2 { font-size: 14pt; margin: 0; }
        h3 { font-size: 10.5pt; margin: 4mm 0 1.2mm; break-after: avoid; }
        table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
        th { text-align: left; font-weight: 600; font-size: 8pt; background: #eceae4; border-bottom: 1px solid #555; padding: 0.5mm 1mm; vertical-align: bottom; }
        td { padding: 0.5mm 1mm; border-bottom: 0.5px solid #bbb; vertical-align: top; overflow-wrap: anywhere; }
        tr { break-inside: avoid; }
        thead { display: table-header-group; }
        td.n, th.n { text-align: right; white-space: nowrap; padding-right: 2.5mm; }
        .dense td { font-size: 8pt; line-height: 1.15; padding-top: 0.2mm; padding-bottom: 0.2mm; }
        td.t, th.t { white-space: nowrap; }
        svg { display: block; }
        svg.map { width: 100%; height: auto; }
        svg.sample { width: 42px; height: 16px; flex: none; }
        svg text { font-family: inherit; }
        nav { max-width: 210mm; margin: 4mm auto; padding: 4mm 11mm; background: #fff; }
        nav ul { margin: 1mm 0 0; padding: 0; list-style: none; columns: 4; font-size: 9pt; }
        nav a { color: #0b3c8c; }
        .sheet { width: 210mm; min-height: 297mm; margin: 0 auto 6mm; padding: 10mm 11mm; background: #fff; }
        .top { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 2px solid #111; padding-bottom: 1mm; margin-bottom: 1.5mm; }
        .top .right { text-align: right; font-size: 9pt; white-space: nowrap; padding-left: 4mm; }
        .notice { display: inline-block; background: #fff3c4; border: 1px solid #8a6d00; color: #4d3c00; font-weight: 600; padding: 0 1.5mm; font-size: 8.5pt; }
        .facts { display: flex; flex-wrap: wrap; gap: 0.3mm 5mm; margin: 0 0 1.5mm; font-size: 9pt; }
        .facts b { font-weight: 600; }
        .facts i, .quiet { font-style: normal; color: #555; }
        .figures { display: flex; gap: 2mm; margin: 2.5mm 1px 2.5mm 0; }
        .figures div { flex: 1; border: 1px solid #888; padding: 1mm 1.5mm; }
        .figures strong { display: block; font-size: 13.5pt; line-height: 1.2; }
        .figures span { font-size: 8pt; color: #444; }
        .legend { columns: 4; column-gap: 4mm; font-size: 8pt; margin-top: 2mm; }
        .legend div { display: flex; align-items: center; gap: 1.5mm; break-inside: avoid; }
        .badge { display: inline-block; border: 1px solid #444; padding: 0 1mm; font-size: 8pt; white-space: nowrap; }
        .unmet { background: #111; color: #fff; font-weight: 600; }
        .partly { border-style: dashed; font-weight: 600; }
        .wide { page: wide; width: 297mm; min-height: 210mm; }
        .halfhours { table-layout: fixed; }
        .halfhours th.who { width: 26mm; }
        .halfhours th, .halfhours td { font-size: 6pt; line-height: 1.2; padding: 0.35mm 0.4mm; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; border-left: 0.5px solid #ccc; }
        .halfhours td:first-child { font-weight: 600; border-left: none; }
        .halfhours tr:nth-child(odd) td { background: #f2f2f0; }
        .key { font-size: 7.5pt; color: #444; margin: 1mm 0 0; }
        .stops { margin-top: 1.5mm; table-layout: fixed; }
        .stops td { font-size: 8.8pt; line-height: 1.22; }
        .stops .quiet { font-size: 7.6pt; margin-left: 1mm; }
        .stops td.no { font-weight: 700; text-align: center; }
        .stops tr.pass td { background: #f1eff6; }
        .stops tr.break td { background: #f4f4f4; font-style: italic; }
        .stops tr.end td { color: #444; }
        .tick { display: inline-block; width: 3.1mm; height: 3.1mm; border: 1px solid #111; vertical-align: -0.4mm; }
        .tight .stops td { font-size: 8pt; line-height: 1.12; padding-top: 0.25mm; padding-bottom: 0.25mm; }
        .tighter .stops td { font-size: 7.2pt; line-height: 1.05; padding-top: 0.1mm; padding-bottom: 0.1mm; }
        .tighter .stops .quiet { font-size: 6.6pt; }
        .tight .tick, .tighter .tick { width: 2.6mm; height: 2.6mm; }
        .twoup { display: flex; gap: 3mm; align-items: flex-start; }
        .twoup table { flex: 1; min-width: 0; }
        .twoup .stops { margin-top: 1.5mm; }
        .signs { display: flex; gap: 6mm; margin-top: 3mm; font-size: 9pt; break-inside: avoid; }
        .signs div { flex: 1; border-bottom: 1px solid #111; height: 6.5mm; padding-top: 2mm; }
        .bottom { display: flex; gap: 4mm; align-items: flex-end; break-inside: avoid; }
        .bottom .pen { flex: 1; }
        .bottom .line { border-bottom: 1px solid #999; height: 5.5mm; font-size: 9pt; padding-top: 1.2mm; }
        .bottom .codenote { font-size: 7pt; color: #444; text-align: right; margin-top: 0.6mm; }
        .bottom svg.code { width: 27.5mm; height: 27.5mm; flex: none; }
        .foot { display: flex; justify-content: space-between; gap: 4mm; margin-top: 1.5mm; font-size: 7.5pt; color: #444; break-inside: avoid; }
        @media print {
          body { background: #fff; }
          nav { display: none; }
          .sheet { width: auto; min-height: 0; margin: 0; padding: 0; break-before: page; }
          .sheet.first { break-before: auto; }
          .unit { height: 277mm; display: flex; flex-direction: column; }
          .unit svg.map { flex: 0 1 auto; min-height: 45mm; }
          .unit .signs, .unit .foot, .unit .bottom, .unit .top, .unit .facts, .unit .stops, .unit .twoup { flex: none; }
          .unit .twoup .stops { flex: 1; }
          th, .notice, .unmet, .stops tr td, .halfhours td { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }

        """;
}
