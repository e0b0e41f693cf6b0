import Canvas

/// The look of an exported page: light or dark as the reader's system is, black on white in print.
enum PageStyle {
  /// The style sheet's name for the colour of an ink.
  static func variable(_ ink: Ink) -> String {
    switch ink {
    case .text: "text"
    case .muted: "muted"
    case .faint: "faint"
    case .accent, .key: "accent"
    case .title: "title"
    case .good: "good"
    case .warn: "warn"
    case .bad: "bad"
    case .value: "value"
    case .series1, .series4: "series1"
    case .series2, .series5: "series2"
    case .series3, .series6: "series3"
    }
  }

  static let sheet = """
    :root{color-scheme:light dark;--ground:#fdfcf9;--text:#1f2633;--muted:#566071;--faint:#6d7583;\
    --accent:#0a4f9e;--title:#0d1220;--good:#0f6a26;--warn:#8a5200;--bad:#b0201a;--value:#5b1fa8;\
    --series1:#2f68bd;--series2:#0b7070;--series3:#8a4d10;--line:#e3e0d8;--band:#f5f2ea}
    @media(prefers-color-scheme:dark){:root{--ground:#12161e;--text:#dfe4ec;--muted:#9aa4b4;\
    --faint:#8a94a6;--accent:#7fb4ff;--title:#fff;--good:#7ed491;--warn:#f0b45e;--bad:#ff8a80;\
    --value:#c7a6ff;--series1:#6ea3f0;--series2:#5cc4c0;--series3:#e2a766;--line:#262d3a;\
    --band:#191f2a}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--text);\
    font:16px/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
    main{max-width:62rem;margin:0 auto;padding:3rem 1.5rem 5rem}
    h1{font-size:2.1rem;line-height:1.2;margin:0 0 .5rem;color:var(--title);overflow-wrap:anywhere}
    h2{font-size:1.35rem;margin:3.2rem 0 .8rem;padding-top:1.2rem;color:var(--title);\
    border-top:1px solid var(--line)}
    h3{font-size:1.05rem;margin:1.8rem 0 .5rem;color:var(--title);overflow-wrap:anywhere}
    p,ul{margin:.6rem 0;max-width:46rem}
    p.lead{font-size:1.1rem;color:var(--muted)}
    li{margin:.3rem 0;overflow-wrap:anywhere}
    nav ol{margin:1.4rem 0 0;padding:0;max-width:none;list-style:none;display:flex;\
    flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.9rem}
    nav li{margin:0}
    a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
    .wide{overflow-x:auto;margin:1rem 0}
    table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;width:100%}
    th{text-align:left;font-weight:600;color:var(--muted);border-bottom:1px solid var(--faint);\
    vertical-align:bottom}
    th,td{padding:.36rem .9rem .36rem 0}
    td{border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:break-word;\
    max-width:26rem}
    tbody tr:last-child td{border-bottom-color:var(--faint)}
    th:last-child,td:last-child{padding-right:0}
    th.n,td.n{text-align:right;white-space:nowrap}
    td.n{overflow-wrap:normal}
    .G{color:var(--good)}.A{color:var(--warn)}.R{color:var(--bad)}.A,.R,.G{font-weight:600}
    .light{display:inline-block;min-width:1.5em;margin-right:.5em;text-align:center;\
    border:1.5px solid currentColor;border-radius:.3em;font-size:.8em}
    figure{margin:1.2rem 0;overflow-x:auto}
    figure svg{max-width:100%;height:auto;display:block}
    details{margin:.6rem 0 1.4rem}summary{cursor:pointer;color:var(--accent);font-size:.9rem}
    footer{margin-top:4rem;color:var(--muted);font-size:.85rem}
    @media print{:root{--ground:#fff;--text:#000;--muted:#444;--faint:#6a6a6a;--accent:#0a4f9e;\
    --title:#000;--good:#0f6a26;--warn:#8a5200;--bad:#b0201a;--value:#5b1fa8;--series1:#2f68bd;\
    --series2:#0b7070;--series3:#8a4d10;--line:#ccc;--band:#fff}
    @page{margin:18mm 16mm 20mm;@bottom-left{content:"Written by Remit";font:8pt sans-serif;\
    color:#555}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;\
    color:#555}}
    body{font-size:10pt;line-height:1.45}main{max-width:none;padding:0}a{color:inherit}
    nav{border-top:1px solid #ccc;margin-top:1rem}nav ol{margin-top:.5rem}
    h1{font-size:20pt}h2{font-size:13pt;margin-top:1.6rem;padding-top:.7rem}h3{font-size:10.5pt}
    p,ul{orphans:3;widows:3;max-width:none}table{font-size:8.5pt}th,td{padding:.22rem .7rem .22rem 0}
    section#part-assumptions{break-before:page}section#part-assumptions table{font-size:7.5pt}
    h2,h3,thead{break-after:avoid}h2+*,h3+*{break-before:avoid}tr,figure,li{break-inside:avoid}
    thead{display:table-header-group}.wide,figure{overflow:visible}
    figure svg{max-height:210mm;max-width:100%}
    details>summary{display:none}details::details-content{content-visibility:visible;\
    block-size:auto;opacity:1}
    footer{display:none}}
    """
}
