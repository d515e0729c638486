/// A practice that was kept in a file, come to an end or not.
public struct KeptPractice: Sendable, Hashable {
    /// The file's path, by which evidence is found again.
    public let file: String
    /// nil when nothing names the rep.
    public let rep: String?
    /// The last; nil when the practice was broken off.
    public let result: PracticeResult?
    /// How often answers were taken back to try again.
    public let retries: Int

    public init(file: String, rep: String?, result: PracticeResult?, retries: Int) {
        self.file = file
        self.rep = rep
        self.result = result
        self.retries = retries
    }
}
