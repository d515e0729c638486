/// Why the program can't start as it was told to.
struct Misuse: Error, Equatable {
    /// 2 for a command line that makes no sense, 3 for a file that can't be used.
    let code: Int32
    let message: String

    static func usage(_ message: String) -> Misuse { Misuse(code: 2, message: message) }
    static func unreadable(_ message: String) -> Misuse { Misuse(code: 3, message: message) }
}
