import Foundation

/// Somebody's attempt to have something shown that mustn't be.
struct Attack: Decodable, Sendable, CustomStringConvertible {
    enum Where: String, Decodable { case buyer, transcript, model, classifier }

    let `where`: Where
    let kind: String
    /// What the buyer says without the attack.
    let says: String
    /// The attack: more of the buyer's line, a line of a transcript, a model's draft, or its answer as a classifier.
    let text: String
    /// What mustn't be shown.
    let lacks: [String]
    /// Whether it is known to change what is heard: its base is heard so faintly that any more words may.
    let sways: Bool?

    var description: String { "\(kind): \(text.prefix(60).debugDescription)" }

    /// What stands for a key in the environment.
    static let canary = "sk-canary-7Qx4Lw9Zt2"

    static let all: [Attack] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("attacks.jsonl")
        let lines = (try? Data(contentsOf: file))?.split(separator: UInt8(ascii: "\n")) ?? []
        return lines.compactMap { try? JSONDecoder().decode(Attack.self, from: $0) }
    }()

    static func from(_ place: Where) -> [Attack] { all.filter { $0.where == place } }
}
