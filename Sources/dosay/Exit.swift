/// The exit codes that scripts rely on; a signal exits with 128 and its number.
enum Exit {
    static let fine: Int32 = 0
    static let findings: Int32 = 1
    static let usage: Int32 = 2
    static let unreadable: Int32 = 3
}

/// Why a command ends early.
struct Failure: Error {
    let code: Int32
    let message: String

    static func usage(_ message: String) -> Failure { Failure(code: Exit.usage, message: "dosay: \(message)") }
    static func unreadable(_ message: String) -> Failure {
        Failure(code: Exit.unreadable, message: "dosay: \(message)")
    }
}
