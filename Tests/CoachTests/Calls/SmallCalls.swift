import Classifier

@testable import Coach

/// Small knowledge with what reps say: two don't-says, a move of every kind, and a few figures.
extension Knowledge {
    static let calls: Knowledge = {
        var knowledge = small
        knowledge.dontSay = Entries([
            DontSay(
                id: "promise", rows: ["001.2", "002.7"], heardFrom: .rep, text: "We can train it on your data.",
                why: "it promises a method before anyone has named the problem", intents: ["train"],
                steers: "fine-tuning", answeredBy: ["nowhere", "two-things"], source: "001", status: .agreed),
            DontSay(
                id: "watertight", rows: [], heardFrom: .rep, text: "Your data is safe.",
                why: "nobody can promise that", intents: ["hosting"], answeredBy: [], source: "001", status: .agreed),
        ])
        knowledge.moves = [
            ("toward-retrieval", .toward, "retrieval"), ("toward-tuning", .toward, "fine-tuning"),
            ("toward-prompting", .toward, "prompting"), ("limits-tuning", .limits, "fine-tuning"),
            ("lays-out", .laysOut, nil), ("asks", .asks, nil), ("declines", .declines, nil),
            ("takes-back", .takesBack, nil), ("dodges", .dodges, nil), ("breaks-analogy", .breaksAnalogy, nil),
            (Move.talk, .talk, nil),
        ].map { id, kind, regime in Move(id: id, kind: kind, regime: regime, means: "does \(id)") }
        knowledge.claims = Entries([
            .figure("mill-price", "mill", "A new mill costs $50 million.", .contested)
        ])
        return knowledge
    }()
}

extension Claim {
    static func figure(
        _ id: String, _ topic: String, _ text: String, _ status: Status, review: String = "2027-01-01"
    ) -> Claim {
        Claim(
            id: id, topic: topic, regime: "pre-training", heading: nil, text: text, source: "source of \(id)",
            asOf: "2024", review: review, status: status, against: [], confirm: true)
    }
}

extension RepEar {
    static let small = RepEar(
        model: Model.train(lines, Training(outside: Move.talk, hidden: 0)), .calls)

    private static let lines = [
        "promise": [
            "sure we can train it on your data", "of course we train it on all your data",
            "we'll just train it on your data", "absolutely, we can train the model on your data",
            "no problem, it gets trained on your data", "we train it on your data and you're done",
            "yes, we can train one on your data", "training it on your data is what we do",
        ],
        "watertight": [
            "your files are perfectly safe", "nothing will ever leak, it's watertight",
            "it's perfectly safe, nothing leaks", "relax, it's bulletproof and watertight",
            "safe as houses, nothing ever leaks out", "it's watertight, nobody ever breaks in",
            "it's bulletproof, perfectly safe", "everything is watertight and perfectly safe",
        ],
        "toward-retrieval": [
            "it looks up the page when somebody asks", "then let it look up the manual page",
            "we'd have it fetch the right page first", "it fetches the page from the binder",
            "the page is looked up at the moment of asking", "let it fetch the page when asked",
            "it would look up the right page in the binder", "fetching the page beats remembering it",
        ],
        "toward-tuning": [
            "a tuning run with labelled examples would do", "we'd start a tuning run on labelled examples",
            "here a tuning run is the right job", "so a tuning run with labelled examples it is",
            "a small tuning run fixes the wording", "I'd do a tuning run for this narrow job",
            "that is a job for a tuning run", "labelled examples and one tuning run",
        ],
        "toward-prompting": [
            "write better instructions in the prompt", "put three samples into the prompt",
            "good instructions in the prompt will do", "the prompt is the place for instructions",
            "start with instructions and a prompt", "instructions go at the top of the prompt",
            "a prompt with clear instructions is enough", "change the instructions in the prompt",
        ],
        "limits-tuning": [
            "honestly, tuned weights can't forget anything", "tuned weights never tell where it came from",
            "mind you, tuned weights go stale", "weights can't be edited one fact at a time",
            "tuned weights are frozen on the day they're made", "you can't look inside tuned weights",
            "tuned weights go stale every month", "weights keep no record of anything",
        ],
        "lays-out": [
            "there are three ways, lightest first", "let me put the three ways side by side",
            "three ways, and the first is the lightest", "side by side, the three ways look like this",
            "here are the ways, lightest first", "I'd lay the three ways side by side",
            "of the three ways one is cheap", "the ways differ, let me put them side by side",
        ],
        "asks": [
            "what is it for?", "who will be asking it?", "which task hurts most?", "how often does that happen?",
            "what would a good one look like?", "who decides about that?", "which of the two do you mean?",
            "what should happen then?", "how many clerks do this?", "which team wants it?",
        ],
        "declines": [
            "I won't promise that we train it on your data", "I wouldn't tell you we can train it on your data",
            "anybody who says train it on your data hasn't listened", "don't let them sell you training on your data",
            "I'd never say we train it on your data", "they told you it gets trained on your data, and that's wrong",
            "I won't say that it's watertight", "never believe anybody who says it's bulletproof",
        ],
        "takes-back": [
            "sorry, let me take that back", "I take that back", "scratch that, I misspoke",
            "no wait, that was wrong of me", "I misspoke a minute ago", "let me correct myself there",
            "that was wrong, I take it back", "scratch what I said",
        ],
        "dodges": [
            "I'll get back to you on that", "let me ask the engineers and get back to you",
            "I'd have to circle back", "good point, let's circle back later", "my colleague will get back to you",
            "we can take that offline", "let's take it offline", "I'll circle back with the engineers",
        ],
        "breaks-analogy": [
            "it's like a new clerk, until it forgets you", "a library, except the librarian makes up books",
            "like a parrot, only parrots don't do sums", "like a photograph, but it invents things",
            "like a clerk, except it forgets everything", "it's a library only up to a point",
        ],
        Move.talk: [
            "good morning everyone", "thanks for having us", "can you see my screen", "lovely weather over there",
            "how was your holiday", "see you on thursday", "I'll send the invite", "yes, exactly",
            "let me share my slides", "we have half an hour", "right, right", "that makes sense",
            "good to see you again", "thanks, everyone", "the traffic was awful", "happy birthday by the way",
            "shall we start", "is everybody here", "you're on mute", "have a nice weekend",
        ],
    ].sorted { $0.key < $1.key }.flatMap { label, texts in texts.map { Example(text: $0, label: label) } }
}

extension CallListener {
    static func small(_ knowledge: Knowledge = .calls, today: String? = nil) -> CallListener {
        CallListener(knowledge, .small, RepEar(model: RepEar.small.model, knowledge), today: today)
    }

    /// What is heard in a call of a buyer and a rep, in turns such as "buyer: we need to train it".
    func hear(_ lines: String...) -> HeardCall {
        listen(
            lines.enumerated().map { at, line in
                let parts = line.split(separator: ": ", maxSplits: 1).map { String($0) }
                return Turn(index: at, speaker: parts[0], role: Role(rawValue: parts[0]) ?? .unknown, text: parts[1])
            })
    }
}

extension HeardCall {
    /// The findings of a turn, of one kind or of all.
    func findings(_ turn: Int, _ kind: Finding.Kind? = nil) -> [Finding] {
        turns[turn].findings.filter { kind == nil || $0.kind == kind }
    }

    func kinds(_ turn: Int) -> [Finding.Kind] { turns[turn].findings.map(\.kind) }
}

/// What the ears learned, and what is said over and over in these tests.
enum Said {
    static let wantsTraining = "buyer: we need to train it on our data"
    static let wantsDocuments = "buyer: it has to answer questions from our policies"
    static let promises = "rep: Sure, we can train it on your data."
    static let refuses = "rep: I won't promise that we train it on your data."
    static let asks = "rep: What is it for?"
    static let takesBack = "rep: Sorry, let me take that back."
    static let talks = "rep: Good morning everyone."
    static let fetches = "rep: It looks up the page when somebody asks."
    static let tunes = "rep: A tuning run with labelled examples would do."
}
