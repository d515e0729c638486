import Coach
import Glibc
import Shelf

/// Where practices are begun and taken up: what is known of buyers, what listens, and where practices are kept.
struct PracticeRoom {
    let knowledge: Knowledge
    private let environment: Environment
    private let ears: Ears
    private let ear: RepEar
    private let coach: CoachPrompt
    /// Who practises; nil: nobody says.
    private let rep: String?
    /// Where practices are kept; nil: nowhere.
    private let folder: String?

    init(_ workplace: Workplace, rep: String?, keepingIn folder: String?) throws {
        let (opened, ear) = try workplace.openEars()
        environment = workplace.environment
        (knowledge, ears, self.ear) = (opened.knowledge, opened.ears, ear)
        coach = try opened.coach.get()
        self.rep = rep
        self.folder = folder
    }

    /// A practice that begins.
    func begin(_ script: Script, seed: UInt64) -> (Rehearsal, PracticeKeeper) {
        let opening = opening(script, seed: seed, rep: rep, at: Clock.stamp())
        return (rehearsal(script.scenario, opening), PracticeKeeper(folder, opening))
    }

    /// A practice as far as its file has it. It goes on in the same file, as long as the same is known as then; else in a new one.
    ///
    /// - Throws: `Failure` when its scenario isn't there any more, or another program is at it.
    func resume(_ record: PracticeRecord) throws -> (Rehearsal, PracticeKeeper) {
        let (start, opening) = try start(of: record)
        var rehearsal = start
        if opening == record.opening, folder != nil, record.firstBreak == nil {
            for event in record.events { rehearsal.take(event) }
            return (rehearsal, PracticeKeeper(try Self.goOn(record), opening, worded: record.worded))
        }
        var keeper = PracticeKeeper(folder, opening)
        for event in record.events {
            let before = rehearsal
            if rehearsal.take(event) { keeper.keep(event, before, rehearsal) }
        }
        return (rehearsal, keeper)
    }

    /// The file of a practice, to go on with.
    ///
    /// - Throws: `Failure` when another program is at it, `Refused` when it can't be written.
    static func goOn(_ record: PracticeRecord) throws -> PracticeFile {
        do throws(Refused) {
            return try PracticeFile(goingOn: record)
        } catch {
            guard error.code == EBUSY else { throw error }
            throw Failure.unreadable("\(record.path) is in use: another dosay is at this practice")
        }
    }

    /// How a practice began, by what is known now, and what it would begin with now.
    ///
    /// - Throws: `Failure` when its scenario isn't there any more.
    func start(of record: PracticeRecord) throws -> (Rehearsal, PracticeOpening) {
        let then = record.opening
        let script = try Script.of(then, knowledge)
        let now = opening(script, seed: then.seed, rep: then.rep, at: then.at)
        return (rehearsal(script.scenario, now), now)
    }

    /// What a voice's wording of the buyer's line is held to.
    func vetting(of rehearsal: Rehearsal, systemPrompt: String) -> LineVetting {
        LineVetting(
            rehearsal.line, intent: rehearsal.intent?.intent, knowledge, ears, systemPrompt: systemPrompt)
    }

    private func rehearsal(_ scenario: Scenario, _ opening: PracticeOpening) -> Rehearsal {
        Rehearsal(
            scenario, seed: opening.seed, knowledge, CallListener(knowledge, ears, ear, today: opening.day))
    }

    private func opening(_ script: Script, seed: UInt64, rep: String?, at time: String) -> PracticeOpening {
        PracticeOpening(
            scenario: script.scenario.id, script: script.file, seed: seed, rep: rep, knowledge: knowledge.fingerprint,
            prompt: coach.label, promptHash: coach.sha256, at: time)
    }

    /// Puts what a practice showed into the drill.
    ///
    /// - Parameter file: The practice's: what it showed counts once.
    /// - Returns: How many things were missed, and why none of it is kept; nil: it is.
    func drill(_ debrief: Debrief, from file: String) -> (missed: Int, reason: String?) {
        do throws(Refused) {
            let keeper = try ReviewKeeper(environment, isPrivate: false)
            let name = file.split(separator: "/").last.map { String($0) } ?? file
            let reviews = DrillFeed(DrillDeck(knowledge), keeper.memory).reviews(of: debrief)
            let now = Clock.stamp()
            let kept = reviews.map { KeptReview(at: now, card: $0.card, grade: $0.grade, from: .practice(name)) }
            return (reviews.count { $0.grade != .good }, keeper.keep(kept))
        } catch {
            return (0, "\(error)")
        }
    }

    /// What a practice came to, for programs.
    func result(_ rehearsal: Rehearsal) -> JSON {
        PracticeJSON.object(rehearsal, Debrief(rehearsal), prompt: coach.label, knowledge)
    }
}
