import Coach
import Shelf

/// Listens to recorded calls: from what a recording holds to what there is to report.
struct CallDesk: Sendable {
    let listener: CallListener
    /// Listens with another knowledge, to be compared.
    var other: CallListener?
    /// What expectations may name.
    let names: ExpectedNames
    let roles: Roles
    /// Writes what there is to report of a call; nil where that is done when its turn comes.
    let write: @Sendable (ReplayedCall) -> [UInt8]?

    /// A call that was listened to, and what is wrong with what is expected of it.
    struct Heard: Sendable {
        let call: ReplayedCall
        let written: [UInt8]?
        let faults: [Fault]
        fileprivate let recorded: RecordedCall
        fileprivate let cast: Cast

        /// What came of importing it.
        var receipt: Receipt { Receipt(recorded, in: call.file, cast: cast) }
        var speakers: [String] { recorded.speakers }
    }

    /// - Parameters:
    ///   - id: That of the line of a stream, as written; nil: none.
    ///   - gold: The file of expectations beside the recording; nil: none.
    func listen(_ recorded: RecordedCall, in file: String, id: [UInt8]? = nil, gold: String? = nil) -> Heard {
        let cast = roles.cast(of: recorded, in: file)
        let turns = recorded.turns(cast)
        let heard = listener.listen(turns)
        var faults: [Fault] = []
        var expectations: [Expectation] = []
        do {
            expectations += try recorded.expectations()
        } catch {
            faults += error.all
        }
        if let gold {
            do {
                expectations += try GoldFile.expectations(gold, turns: turns.count)
            } catch {
                faults += error.all
            }
        }
        faults += expectations.compactMap(names.fault)
        let call = ReplayedCall(
            id: id, file: file, format: recorded.format, name: recorded.name, call: heard, other: other?.listen(turns),
            expectations: ExpectationReview.results(expectations, heard))
        return Heard(call: call, written: write(call), faults: faults, recorded: recorded, cast: cast)
    }
}
