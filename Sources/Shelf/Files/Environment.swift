import Glibc

/// Environment variables, by name.
public struct Environment: Sendable, ExpressibleByDictionaryLiteral {
    private enum Holding: Sendable {
        case own
        case given([Variable])
    }

    private struct Variable: Sendable {
        let name: String
        let value: String
    }

    private let holding: Holding

    /// The program's own, each read when it's asked for.
    public static let own = Environment(holding: .own)

    private init(holding: Holding) { self.holding = holding }

    public init(dictionaryLiteral variables: (String, String)...) {
        holding = .given(variables.map { Variable(name: $0, value: $1) })
    }

    public subscript(name: String) -> String? {
        switch holding {
        case .own: getenv(name).map { String(cString: $0) }
        case .given(let variables): variables.last { $0.name == name }?.value
        }
    }
}
