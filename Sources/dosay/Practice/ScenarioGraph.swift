import Coach

/// A scenario drawn: beats, and what leads from one to another.
struct ScenarioGraph {
    private let scenario: Scenario

    init(_ scenario: Scenario) { self.scenario = scenario }

    /// As Mermaid's flowcharts are written.
    var mermaid: [String] {
        let beats = scenario.beats.enumerated().map { at, beat in
            beat.ends == nil ? "    b\(at)[\"\(label(beat))\"]" : "    b\(at)([\"\(label(beat))\"])"
        }
        let ways = edges.map { edge in
            let arrow = edge.isDotted ? "-.->" : "-->"
            return "    b\(edge.from) \(arrow)|\"\(edge.label)\"| b\(edge.to)"
        }
        return ["flowchart TD"] + beats + ways
    }

    /// As Graphviz reads it.
    var dot: [String] {
        let beats = scenario.beats.enumerated().map { at, beat in
            "    b\(at) [label=\"\(label(beat))\", shape=\(beat.ends == nil ? "box" : "oval")];"
        }
        let ways = edges.map { edge in
            "    b\(edge.from) -> b\(edge.to) [label=\"\(edge.label)\"\(edge.isDotted ? ", style=dotted" : "")];"
        }
        return ["digraph \"\(Self.plain(scenario.id))\" {"] + beats + ways + ["}"]
    }

    private struct Edge {
        let from: Int
        let to: Int
        let label: String
        /// Whether it is the way out when patience runs out.
        var isDotted = false
    }

    private var edges: [Edge] {
        let places = Dictionary(
            scenario.beats.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let branches = scenario.beats.enumerated().flatMap { at, beat in
            beat.branches.compactMap { branch in
                places[branch.to].map { to in
                    let phrase = branch.act.phrase.map { " \(Self.plain($0))" } ?? ""
                    return Edge(from: at, to: to, label: branch.act.kind.rawValue + phrase)
                }
            }
        }
        guard let out = scenario.beats.firstIndex(where: { $0.ends == .walked }) else { return branches }
        return branches
            + scenario.beats.indices.filter { scenario.beats[$0].ends == nil }
            .map { Edge(from: $0, to: out, label: "patience used up", isDotted: true) }
    }

    private func label(_ beat: Beat) -> String {
        let parts = [beat.id, beat.raises.map { "raises \($0)" }, beat.ends.map { "ends \($0.rawValue)" }]
        return Self.plain(parts.compactMap { $0 }.joined(separator: ": "))
    }

    /// Neither language takes quotes and backslashes inside a label as they are.
    private static func plain(_ text: String) -> String { text.filter { !"\"\\\n".contains($0) } }
}
