import Shelf

/// What holds sessions again: each is opened for the first file that needs it, as an ear for reps is slow to open.
struct Verifiers {
    private let workplace: Workplace
    private var practices: PracticeVerifier?
    private var chats: ChatVerifier?

    init(_ workplace: Workplace) { self.workplace = workplace }

    /// Holds the session of a file again.
    ///
    /// - Throws: `Faults` for a file that is no session; `Failure` when its scenario isn't there any more.
    mutating func verify(_ file: String) throws -> Verification {
        if let practice = try PracticeRecord.read(file) {
            let verifier = try practices ?? PracticeVerifier(PracticeRoom(workplace, rep: nil, keepingIn: nil))
            practices = verifier
            return try verifier.verify(practice)
        }
        let session = try SessionReader.read(file)
        let verifier = try chats ?? ChatVerifier(workplace.open())
        chats = verifier
        return verifier.verify(session, file)
    }
}
