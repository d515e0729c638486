/// How a page looks: calm, in the reader's own fonts, in light and dark, on a phone, on paper.
enum PageStyle {
    static let css = """
        :root {
          color-scheme: light dark;
          --ground: #fbfaf8; --sheet: #ffffff; --ink: #22262b; --soft: #555c65; --line: #dfdcd5; --rail: #eceae4;
          --fault: #a8322a; --good: #22683f; --asked: #6b4a9e; --raised: #1f5a96; --back: #6d5a1e; --focus: #1f5a96;
          --fault-wash: #fbe6e3; --good-wash: #e2f1e7; --asked-wash: #eee7f7; --raised-wash: #e3eefa; --back-wash: #f5eed6;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #16181b; --sheet: #1e2125; --ink: #e4e5e7; --soft: #a5abb3; --line: #363b42; --rail: #2b2f35;
            --fault: #f39a90; --good: #86cf9f; --asked: #c4a7f0; --raised: #8cbdf2; --back: #dcc37a; --focus: #8cbdf2;
            --fault-wash: #43221f; --good-wash: #1c3526; --asked-wash: #322745; --raised-wash: #1b3049; --back-wash: #37301a;
          }
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body {
          margin: 0 auto; max-width: 66rem; padding: 0 clamp(1rem, 4vw, 2.5rem) 3rem; background: var(--ground); color: var(--ink);
          font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere;
        }
        h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.1rem); line-height: 1.2; font-weight: 650; letter-spacing: -.01em; }
        h2 { font-size: 1.3rem; line-height: 1.3; font-weight: 650; margin: 2.75rem 0 .9rem; }
        h3 { font-size: 1.02rem; font-weight: 650; margin: 1.9rem 0 .7rem; }
        a { color: var(--raised); text-underline-offset: .18em; text-decoration-thickness: 1px; }
        a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -999rem; top: .5rem; padding: .5rem .9rem; background: var(--sheet); border-radius: 4px; }
        .skip:focus { left: .5rem; }
        .top { padding-top: 2.5rem; }
        .meta, .aside, .caveat, .role, .when, footer, figcaption { color: var(--soft); font-size: .875rem; }
        .meta { margin-top: .35rem; }
        nav { margin-top: 1.1rem; padding-top: .8rem; border-top: 1px solid var(--line); font-size: .925rem; }
        nav ol { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; }
        nav a { display: inline-block; padding: .15rem 0; }
        article { margin-top: 3.5rem; border-top: 2px solid var(--line); }
        article h2 { margin: 1.4rem 0 0; }
        footer { margin-top: 3.5rem; padding-top: .8rem; border-top: 1px solid var(--line); }
        svg { display: block; overflow: visible; }
        svg text { fill: var(--ink); font-size: 13px; }
        svg .name { font-weight: 600; }
        svg .faint { fill: var(--soft); font-weight: 400; font-size: 12px; }
        .axis, line.rail { stroke: var(--line); stroke-width: 1; }
        .talk { fill: var(--soft); opacity: .55; }
        .rep .talk { fill: var(--ink); opacity: .75; }
        path.raised { fill: var(--raised); }
        path.fault, path.good, path.asked, path.back { fill: none; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
        path.fault { stroke: var(--fault); stroke-width: 2.6; }
        path.good { stroke: var(--good); }
        path.asked { stroke: var(--asked); }
        path.back { stroke: var(--back); }
        .picture, .course { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.25rem; }
        figcaption { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin-top: .9rem; }
        .key { display: inline-flex; align-items: center; gap: .4rem; }
        .turn { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 21rem); gap: .4rem 2.25rem; padding: .8rem 0; }
        .turn + .turn { border-top: 1px solid var(--rail); }
        .turn:target .said { outline: 2px solid var(--focus); outline-offset: .4rem; border-radius: 3px; }
        .said { align-self: start; border-left: 3px solid var(--line); padding-left: 1rem; }
        .rep .said { align-self: start; border-left-color: var(--soft); }
        .words { max-width: 38rem; white-space: pre-line; }
        .who .when { margin-left: .5rem; text-decoration: none; }
        .who .when:hover { text-decoration: underline; }
        mark { color: inherit; padding: .05em .1em; border-radius: 2px; text-decoration: underline 2px; text-underline-offset: .22em; text-decoration-skip-ink: none; }
        mark.fault { background: var(--fault-wash); text-decoration-color: var(--fault); text-decoration-style: wavy; text-decoration-thickness: 1.5px; }
        mark.back { background: var(--back-wash); text-decoration-color: var(--back); text-decoration-style: dashed; }
        mark.good { background: var(--good-wash); text-decoration-color: var(--good); }
        mark.asked { background: var(--asked-wash); text-decoration-color: var(--asked); text-decoration-style: double; }
        mark.raised { background: var(--raised-wash); text-decoration-color: var(--raised); text-decoration-style: dotted; }
        sup { font-size: .72rem; line-height: 0; margin-left: .15em; }
        sup a { padding: .2em .15em; text-decoration: none; font-weight: 600; }
        .notes { display: grid; gap: .55rem; align-content: start; font-size: .9rem; line-height: 1.45; }
        .note { padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--tone); }
        .note:target { outline: 2px solid var(--focus); outline-offset: .3rem; }
        .note.fault { --tone: var(--fault); } .note.back { --tone: var(--back); } .note.good { --tone: var(--good); }
        .note.asked { --tone: var(--asked); } .note.raised { --tone: var(--raised); }
        .kind { color: var(--tone); font-weight: 600; }
        .number { font-size: .75rem; font-weight: 600; color: var(--soft); }
        .instead { margin-top: .25rem; }
        .instead b { font-weight: 600; color: var(--soft); font-size: .8rem; }
        .taken { color: var(--back); }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 27rem), 1fr)); gap: .9rem; align-items: start; }
        .card { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; }
        .about { color: var(--soft); font-size: .9rem; } .about a { white-space: nowrap; } .about b { color: var(--ink); font-size: 1rem; font-weight: 600; }
        .answers { margin-top: .45rem; font-size: .925rem; }
        .answers li { display: grid; grid-template-columns: 3.3rem minmax(0, 1fr); padding: .22rem 0; align-items: baseline; }
        .answer { font-weight: 700; } .yes .answer { color: var(--good); font-weight: 500; } .no .answer { color: var(--fault); }
        .no .answer::before { content: "✗ " / ""; } .evidence { display: block; font-size: .85rem; } .evidence a { color: var(--soft); }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .9rem 1.25rem; margin-top: 1.4rem; }
        .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
        .figures dt { color: var(--soft); font-size: .85rem; line-height: 1.35; }
        .figures dd { font-size: 1.35rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
        .caveat { margin-top: .6rem; }
        summary { cursor: pointer; padding: .45rem 0; color: var(--raised); width: fit-content; }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0 2.5rem; }
        .charts h3 { margin-top: .6rem; }
        .bars li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: .9rem; margin-bottom: .6rem; }
        .bars .count { color: var(--soft); margin-left: auto; } .bar { margin-top: .2rem; flex-basis: 100%; }
        .bar rect { fill: var(--raised); rx: 2px; } .reps .bar rect { fill: var(--fault); } .bars .bar .rail { fill: var(--rail); } .bars .bar .pale { fill: var(--back); opacity: .6; }
        rect.fault { fill: var(--fault); } rect.other { fill: url(#hatch); stroke: var(--fault); stroke-width: 1; }
        .hatch-ground { fill: var(--fault-wash); } .hatch-line { fill: var(--fault); }
        .scroll { overflow-x: auto; margin-top: 1rem; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
        th, td { padding: .4rem .75rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: bottom; }
        th { font-weight: 500; color: var(--soft); overflow-wrap: normal; } tbody th, th:nth-child(2) { text-align: left; min-width: 10rem; }
        abbr { text-decoration: none; }
        @media (max-width: 56rem) {
          .turn { grid-template-columns: minmax(0, 1fr); }
          .notes { margin-left: 1.1rem; }
          .picture, .course { padding: .9rem; }
          th, td { padding: .4rem .45rem; } tbody th, th:nth-child(2) { min-width: 7.5rem; }
        }
        @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
        @media print {
          :root {
            color-scheme: light;
            --ground: #fff; --sheet: #fff; --ink: #000; --soft: #444; --line: #bbb; --rail: #ddd;
            --fault: #a8322a; --good: #22683f; --asked: #6b4a9e; --raised: #1f5a96; --back: #6d5a1e;
            --fault-wash: none; --good-wash: none; --asked-wash: none; --raised-wash: none; --back-wash: none;
          }
          html { font-size: 9.5pt; }
          body { max-width: none; padding: 0; }
          .top { padding-top: 0; }
          .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          nav, .skip, summary { display: none; }
          a { color: inherit; text-decoration: none; }
          .turn { grid-template-columns: minmax(0, 1fr) 15rem; }
          .turn, .card, .note, figure, tr { break-inside: avoid; }
          h2, h3, .about, .meta { break-after: avoid; }
          article { break-before: page; margin-top: 0; border: 0; }
          details::details-content { content-visibility: visible; block-size: auto; }
        }

        """
}
