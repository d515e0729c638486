import Shelf

/// Notices that files of the knowledge were edited while a chat goes on, and learns what they say.
struct KnowledgeWatch {
    enum News {
        case none
        case edited(Store.Opened)
        /// ^C came before it had learned to the end; it goes on learning beside the chat.
        case givenUp
        /// The files as they are now can't be used; with everything that is wrong with them.
        case faulty(Faults)
    }

    private let workplace: Workplace
    /// The files in use.
    private var fingerprint: Fingerprint
    /// The edited files that turned out faulty.
    private var faulty: Fingerprint?
    private var faults = ""
    /// What is being learned from edited files.
    private var learning: (fingerprint: Fingerprint, job: BackgroundJob<Result<Store.Opened, Faults>>)?

    init(_ workplace: Workplace, using fingerprint: Fingerprint) {
        self.workplace = workplace
        self.fingerprint = fingerprint
    }

    /// What has happened since somebody last looked. The same faults are told once.
    mutating func look() -> News {
        do {
            let now = try Fingerprint(knowledge: workplace.store.folders)
            guard now != fingerprint, now != faulty else { return .none }
            var isGivenUp = false
            if learning?.fingerprint != now {
                let workplace = workplace
                let job = BackgroundJob { Result { () throws(Faults) in try workplace.open() } }
                learning = (now, job)
                isGivenUp = job.wait() == nil
            }
            guard let opened = learning?.job.value else { return isGivenUp ? .givenUp : .none }
            (learning, faulty) = (nil, now)
            let knowledge = try opened.get()
            (fingerprint, faulty, faults) = (now, nil, "")
            return .edited(knowledge)
        } catch {
            guard faults != "\(error)" else { return .none }
            faults = "\(error)"
            return .faulty(error)
        }
    }
}
