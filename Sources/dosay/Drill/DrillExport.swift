import Coach
import Shelf

/// The work of `dosay drill --export`: every card as another program takes it.
struct DrillExport {
    /// What takes it: a new one is one case and one line below.
    enum Format: String, CaseIterable { case anki }

    let format: Format
    /// Where it goes; nil, or a dash: standard output.
    let output: String?
    let setting: Setting

    func run() throws {
        let deck = DrillDeck(try setting.workplace().open().knowledge)
        let text =
            switch format {
            case .anki: AnkiDeck.text(deck)
            }
        guard let output, output != "-" else { return Output.write(text.utf8) }
        try Disk.replace(output, with: Array(text.utf8))
        Output.note("\(deck.cards.count) cards are in \(output)")
    }
}
