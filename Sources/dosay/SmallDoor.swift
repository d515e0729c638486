/// The command lines that scripts run thousands of times, recognised at a glance: ArgumentParser takes ten times as long
/// to look at one as the rest of the program takes to answer it.
///
/// It knows them exactly. Whatever else there is on a line, be it an option, an abbreviation or a mistake, is left to
/// ArgumentParser, which means the same by these lines.
enum SmallDoor: Equatable {
    case ask(Asking)
    case chat(Chatting)
    case classify(Classifying)

    /// What a command line asks for; nil when it is none of those that are known here.
    init?(_ arguments: [String]) {
        switch arguments.first {
        case nil: self = .chat(Chatting())
        case "--json" where arguments.count == 1: self = .chat(Chatting(json: true))
        case "ask": self.init(ask: arguments.dropFirst())
        case "classify": self.init(classify: arguments.dropFirst())
        default: return nil
        }
    }

    func run() throws {
        switch self {
        case .ask(let asking): try asking.run()
        case .chat(let chatting): try chatting.run()
        case .classify(let classifying): try classifying.run()
        }
    }

    /// `[--json] STATEMENT`, the option anywhere before two dashes, which end the options.
    private init?(ask arguments: ArraySlice<String>) {
        var asking = Asking(words: [])
        var rest = arguments
        while let word = rest.popFirst() {
            if word == "--json", !asking.json {
                asking.json = true
            } else if word == "--", !rest.contains("--") {
                asking.words += rest
                rest = []
            } else if Self.isValue(word) {
                asking.words.append(word)
            } else {
                return nil
            }
        }
        self = .ask(asking)
    }

    /// `[--format FORMAT] [FILE…]`, the option anywhere.
    private init?(classify arguments: ArraySlice<String>) {
        var format: Clerk.Format?
        var files: [String] = []
        var rest = arguments
        while let word = rest.popFirst() {
            if word == "--format", format == nil, let named = rest.popFirst().flatMap(Clerk.Format.init(rawValue:)) {
                format = named
            } else if Self.isValue(word) {
                files.append(word)
            } else {
                return nil
            }
        }
        self = .classify(Classifying(files: files, format: format ?? .jsonl))
    }

    /// Whether a word can't be an option.
    private static func isValue(_ word: String) -> Bool { !word.utf8.starts(with: "-".utf8) || word == "-" }
}
