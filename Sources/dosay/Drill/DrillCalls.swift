import Coach
import Shelf

/// The work of `dosay drill --calls`: reviews from recorded calls.
struct DrillCalls {
    let files: [String]
    let reps: [String]
    let rolesFile: String?
    let json: Bool
    let isPrivate: Bool
    let setting: Setting

    /// What a call said about cards.
    private struct Fed {
        let file: String
        let reviews: [DrillFeed.Review]
        /// Whether it had said so before.
        let isKnown: Bool
        /// Why nobody was listened to as the rep; nil when somebody was.
        let refusal: String?
    }

    func run() throws {
        let workplace = try setting.workplace()
        let keeper = try ReviewKeeper(workplace.environment, isPrivate: isPrivate)
        if let reason = keeper.reason { throw Failure.unreadable("reviews can't be kept: \(reason)") }
        var faults = keeper.contents.faults
        let (opened, listener) = try workplace.openCalls()
        let roles = Roles(reps: reps, file: try rolesFile.map { path throws(Faults) in try RoleFile(path) })
        let desk = CallDesk(
            listener: listener, names: ExpectedNames(opened.knowledge), roles: roles, write: { _ in nil })
        let deck = DrillDeck(opened.knowledge)
        let found = CallFiles(files, roles: rolesFile)
        faults += found.faults
        var speakers: Set<String> = []
        var fed: [Fed] = []
        for path in found.paths {
            do throws(Faults) {
                try Self.eachCall(of: path, desk, &faults) { heard throws(Faults) in
                    speakers.formUnion(heard.speakers)
                    fed.append(try feed(heard, deck, keeper))
                }
            } catch {
                faults += error.all
            }
        }
        show(fed)
        for fault in faults { Output.note("\(fault)") }
        let unknown = roles.faults(among: speakers.sorted())
        guard unknown.isEmpty else { throw Failure(code: Exit.usage, message: "\(Faults(unknown))") }
        guard faults.isEmpty else { throw Failure(code: Exit.unreadable, message: "") }
        if !fed.isEmpty, fed.allSatisfy({ $0.refusal != nil }) {
            throw Failure.usage("nobody is known to be the rep; say who you are with --rep or --roles")
        }
    }

    /// Hands over the calls of a file one by one, so that a stream of them is never held whole.
    private static func eachCall(
        of path: String, _ desk: CallDesk, _ faults: inout [Fault],
        _ body: (CallDesk.Heard) throws(Faults) -> Void
    ) throws(Faults) {
        var source = try CallSource(path)
        defer { source.close() }
        while let content = try source.next() {
            switch content {
            case .recording(let recording):
                for call in try TranscriptFormats.calls(in: recording) {
                    try body(desk.listen(call, in: source.name))
                }
            case .lines(let lines, let first):
                for (at, line) in lines.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                    switch StreamedCall(line, "\(source.name):\(first + at)", desk).outcome {
                    case .blank: continue
                    case .heard(let calls): for call in calls { try body(call) }
                    case .unreadable(let reason):
                        faults.append(Fault(Place(source.name, line: first + at, column: 1), reason))
                    }
                }
            }
        }
    }

    private func feed(_ heard: CallDesk.Heard, _ deck: DrillDeck, _ keeper: ReviewKeeper) throws(Faults) -> Fed {
        let call = heard.call
        // To name oneself one must know who speaks.
        if call.call.scorecard.refusal != nil { heard.receipt.lines.forEach(Output.note) }
        let name = Self.name(call)
        let isKnown = keeper.contents.hasCall(name)
        let reviews = isKnown ? [] : DrillFeed(deck, keeper.memory).reviews(of: call.call)
        let now = Clock.stamp()
        let kept = reviews.map {
            KeptReview(at: now, card: $0.card, grade: $0.grade, from: .call(name, turn: $0.turn))
        }
        if let reason = keeper.keep(kept) { throw Faults([Fault(Place(call.file), reason)]) }
        return Fed(file: call.file, reviews: reviews, isKnown: isKnown, refusal: call.call.scorecard.refusal)
    }

    /// The file's own name, and a few digits of what was said: recordings of many calls bear the same name.
    private static func name(_ call: ReplayedCall) -> String {
        let said = call.call.turns.map { "\($0.turn.role.rawValue) \($0.turn.text)" }.joined(separator: "\n")
        let file = call.file.split(separator: "/").last.map(String.init) ?? call.file
        return "\(file) \(SHA256.hex(said.utf8).prefix(8))"
    }

    private func show(_ fed: [Fed]) {
        if json {
            return Output.line(JSON.object([("calls", .list(fed.map { object($0) }))]).line)
        }
        for call in fed {
            if let reason = call.refusal ?? (call.isKnown ? "what it says was taken before" : nil) {
                Output.line("\(call.file): nothing taken; \(reason)".inert)
                continue
            }
            let missed = call.reviews.filter { $0.grade != .good }
            Output.line("\(call.file): \(missed.count) missed, \(call.reviews.count - missed.count) done right".inert)
            for review in missed {
                let quote = review.quote.isEmpty ? "" : " · “\(review.quote.clipped(to: 200))”"
                Output.line("  turn \(review.turn)  \(review.card)\(quote)".inert)
            }
        }
    }

    private func object(_ fed: Fed) -> JSON {
        .object([
            ("file", .text(fed.file)),
            (
                "reviews",
                .list(
                    fed.reviews.map {
                        .object([
                            ("card", .text($0.card)), ("grade", .text($0.grade.rawValue)), ("turn", .integer($0.turn)),
                            ("quote", .text($0.quote)),
                        ])
                    })
            ),
            ("known", .bool(fed.isKnown)), ("refusal", .optional(fed.refusal)),
        ])
    }
}
