import Coach

/// `comparison.yaml`: the regimes side by side, and the order in which they are tried.
enum ComparisonFile {
    static func read(_ map: YAMLMapping) -> (dimensions: [Placed<Comparison.Dimension>], order: [Comparison.Step]) {
        let dimensions = map.mappings("dimensions") { entry in
            let cells = entry.mapping("cells") { cells in
                Dictionary(
                    cells.keys.map { key in
                        map.reading.refer(to: .regime, key.value, at: key.place)
                        return (key.value, cells.text(key.value))
                    }, uniquingKeysWith: { $1 })
            }
            return Placed(
                value: Comparison.Dimension(
                    id: entry.text("id"), name: entry.text("name"), cells: cells ?? [:], source: entry.source()),
                place: entry.place(of: "id"))
        }
        let order = map.mappings("order", required: false) {
            Comparison.Step(
                regime: $0.reference("regime", to: .regime), tryThis: $0.text("try"), moveOn: $0.text("move_on"),
                source: $0.source())
        }
        return (dimensions, order)
    }
}
