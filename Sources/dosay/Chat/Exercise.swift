/// What a rep is at inside a chat for a while, such as a practice: what is typed goes to it until it is left.
protocol Exercise: AnyObject {
    var screen: Screen { get }
    /// What the line editor shows before a line.
    var prompt: String { get }
    /// Whether it was left, and nothing goes to it any more.
    var hasLeft: Bool { get }
    /// Takes one line: an answer, or a command.
    func take(_ text: String)
    /// Ends it wherever it has got to, and says what it came to; once.
    func leave()
    /// Says something about the exercise itself.
    func tell(_ text: String)
    /// What Tab completes.
    func complete(_ typed: Substring) -> [Completion]
}
