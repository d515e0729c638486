/// What is heard in lines of buyers that are held against one another.
struct LineHearing: Sendable {
    let ears: Ears
    let names: RegimeNames
    private let answers: AnswerHearing

    init(_ knowledge: Knowledge, _ ears: Ears, intent: String?) {
        self.ears = ears
        names = RegimeNames(knowledge)
        answers = AnswerHearing(knowledge: knowledge, intent: intent ?? Intent.outside, open: [])
    }

    func facts(_ statement: Statement) -> [String: String] { answers.answer(in: statement).facts }
}
