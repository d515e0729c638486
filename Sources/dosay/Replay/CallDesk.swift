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

    /// A call that was listened to, its receipt, and what is wrong with what is expected of it.
    struct Heard: Sendable {
        let call: ReplayedCall
        let receipt: Receipt
        let speakers: [String]
        let faults: [Fault]
    }

    /// - Parameter gold: The file of expectations beside the recording; nil: none.
    func listen(_ recorded: RecordedCall, in file: String, gold: String? = nil) -> Heard {
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
            file: file, format: recorded.format, name: recorded.name, call: heard, other: other?.listen(turns),
            expectations: ExpectationReview.results(expectations, heard))
        return Heard(
            call: call, receipt: Receipt(recorded, in: file, cast: cast), speakers: recorded.speakers, faults: faults)
    }
}
