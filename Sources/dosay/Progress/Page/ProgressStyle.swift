/// What a page of progress needs beside what all pages have.
enum ProgressStyle {
    static let css = """
        .scale { margin-left: 2.8rem; width: calc(100% - 2.8rem); }
        circle { fill: var(--raised); stroke: var(--raised); stroke-width: 2; } circle.open { fill: var(--sheet); }
        .mean { stroke: var(--asked); stroke-width: 2; stroke-linecap: round; }
        .grid { stroke: var(--rail); stroke-width: 1; }
        .verdict b { font-weight: 650; } .fading b, .none-said b { color: var(--good); } .not-fading b { color: var(--fault); }
        p + figure { margin-top: .9rem; } .scroll + .charts { margin-top: 1.6rem; } time { white-space: nowrap; }
        .weakest .bar rect { fill: var(--good); } .weakest .bar .rail { fill: var(--fault-wash); stroke: var(--fault); stroke-width: .5; }
        .bars .evidence { flex-basis: 100%; color: var(--soft); margin-top: .2rem; }
        .quote { margin-top: .45rem; font-size: .925rem; } .instead { font-size: .925rem; }
        .named thead th:first-child { text-align: left; } .named thead th:nth-child(2) { text-align: right; min-width: 0; }
        .named td:last-child, .named th:last-child { text-align: left; }
        .week td:last-child, .week th:last-child { text-align: right; }
        td { white-space: nowrap; }
        @media (min-width: 64rem) { table:not(.named) tbody th { white-space: nowrap; } }

        """
}
