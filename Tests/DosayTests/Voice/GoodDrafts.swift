/// Drafts as a sound model would write them for the ruling, in the prompt's form and in those that models fall into.
struct GoodDraft: Sendable, CustomStringConvertible {
    let statement: String
    let text: String

    init(_ statement: String, _ text: String) {
        self.statement = statement
        self.text = text
    }

    var description: String { statement }

    static let all: [GoodDraft] = [
        GoodDraft(
            "we need to train it on our data",
            """
            heard: train it on our data, which they call fine-tuning
            ask: Should it know your material, or write the way your office does?
            say: When people say that they mean one of two things. It should know your material, or it should write the way you do, and those are separate projects.
            not: Sure, we can train it on your data.
            why: One of the two is a lot smaller, and nobody has said which.
            """),
        GoodDraft(
            "Is fine-tuning something we should do?",
            """
            heard: asking whether to fine-tune; prompting for now
            ask: Should it know what's in your files, or write like your office?
            say: Let's leave the method aside for a minute. Tell me what should come out differently.
            not: You can't really use it until it's been fine-tuned on your data.
            why: Otherwise you pick a tool before you know the job.
            """),
        GoodDraft(
            "We want to fine-tune it on our policy documents so it knows our policies",
            """
            heard: fine-tune it so it knows our policies, which is retrieval
            ask: How often do those policy documents change?
            say: Tune it on your policies and it will sound like them. To get a clause right it needs that clause in front of it.
            not: No problem, we'll just train it on your documents.
            why: The project would fail the day a policy is revised.
            """),
        GoodDraft(
            "It has to answer questions from our policies and procedures",
            """
            **heard:** answers from your policies → retrieval
            **ask:** How often do your policies and procedures change?
            **say:** Your documents can stay where they are. When someone asks, it finds the right pages and reads them first.
            **not:** No problem, we'll just train it on your documents.
            """),
        GoodDraft(
            "does it learn from what we type in?",
            """
            heard: whether it learns from what they type, inference
            ask: Is the worry that the model takes it in, or that somebody keeps a log?
            say: Using it doesn't change it. Tomorrow it's exactly what it was today.
            not: It picks up a bit more of your data each time you use it.
            why: The fear goes and the meeting goes on.
            """),
        GoodDraft(
            "We'd like to build a model of our own from scratch",
            """
            heard: build our own model, pre-training
            ask: Should it know what's in your files, or write the way you do?
            say: You can have one fitted to you without building it. Adapting one that exists has a far shorter calendar and a far smaller bill.
            not: For that we'd need a custom model, built for you.
            """),
        GoodDraft(
            "how much does training cost",
            """
            heard: what training costs, fine-tuning for now
            ask: Which training do you mean, building a model from nothing or adjusting one that exists?
            say: There are two very different bills behind that word. So the first thing is to know which we're pricing.
            not: Training? That gets expensive.
            why: Only one of the two bills could be theirs.
            claims: Training a frontier model from scratch takes more than $100 million in computing (002); confirm before citing.
            """),
        GoodDraft(
            "how long does training take",
            """
            heard: how long training takes
            ask: Which training do you mean: building one from nothing, or adjusting one that exists?
            say: Before I say anything about your calendar, I need to know which one you mean.
            not: Training? That takes a good while.
            why: It makes them name the kind of training.
            """),
        GoodDraft(
            "it must never make things up",
            """
            heard: it must not make things up → retrieval
            ask: Does any of it have to stay inside your own network?
            say: Nobody can honestly promise you zero. We can put the source in front of it and show the page, so a person can check.
            not: Give it your documents and it won't make anything up.
            why: A promise of zero is the one that gets quoted back.
            limit: If the right page isn't found, the answer will miss it.
            """),
        GoodDraft(
            "we need control over the AI",
            """
            heard: control over the AI, governance for now
            ask: Control of what: the model itself, what it says, or what it can get at?
            say: Control can mean three things here. You own the model, you steer what it says, or you limit what it can reach.
            not: Train one on your own data and you'll have full control.
            """),
        GoodDraft(
            "who can see what through it",
            """
            heard: who can see what, governance
            ask: Is it about what people may see through it, or what it may do on its own?
            say: That's an access question, and you know how to run those. It should fetch only what the person asking may open.
            not: We'll tune it so it can never do that.
            limit: Access rules decide who sees what, and the answer can still be wrong.
            """),
        GoodDraft(
            "can we run it on our own servers?",
            """
            heard: run it on our own servers, deployment
            ask: May a question and the passage it needs travel to a vendor's cloud under contract?
            say: Where it runs and how you adapt it are separate choices. We can pick the place first.
            not: Then you'll have to train a model of your own.
            limit: Running it yourself means you need the GPUs and people who can run them.
            """),
        GoodDraft(
            "our prompts work fine but prompting is a toy",
            """
            heard: prompting isn't serious → prompting
            say: Serious production systems run on instructions and documents over a standard model. The one you tried probably has an instruction sheet behind it already.
            not: Prompting's fine for demos, but that's not production.
            why: What they call a toy is what they were shown.
            """),
        GoodDraft(
            "we have to retrain it every time a policy changes",
            """
            heard: retrain when a policy changes, retrieval
            ask: What is it that changes, your own material or the model underneath?
            say: It depends on what changed. A new document needs no retraining if it's looked up when someone asks.
            not: We'll keep fine-tuning it so it stays current.
            """),
        GoodDraft(
            "can't we just paste the whole manual in?",
            """
            heard: paste the whole manual in, prompting
            say: For a handful of documents that's a fair plan. You'd pay for every page on every question, though.
            not: The context window's huge, so just put everything in.
            why: It agrees where it works and names the price.
            """),
        GoodDraft(
            "does the data leave our boundary?",
            """
            heard: where the data goes, deployment
            ask: May a question travel to a vendor's cloud under contract?
            say: With a hosted model, the question goes to the vendor for that request. With one you run yourselves, it stays with you.
            not: Don't worry, your data couldn't be safer.
            """),
        GoodDraft(
            "it should use our terminology",
            """
            heard: use our terms, prompting
            ask: How many finished, labelled examples could you hand over?
            say: Give it a short glossary and a few answers written the way your office writes them. A new acronym is one more line.
            not: Oh, it'll learn your terms in no time.
            """),
        GoodDraft(
            "the vendor says they can fine-tune it for us",
            """
            heard: whether that one can be fine-tuned
            ask: Should it know what's in your files, or write the way your office does?
            say: Those offers keep changing, so I'd rather confirm it with the provider than guess.
            not: Yes, they let you fine-tune that one.
            why: A wrong yes is checked in a minute.
            """),
        GoodDraft(
            "what are our options?",
            """
            heard: what the options are
            say: From lightest to heaviest: tell it how to answer, give it documents to read, or retrain it on examples. I'd start at the light end.
            not: Fine-tuning is how you teach it new information.
            """),
        GoodDraft(
            "do we need an ML team for this?",
            """
            Say: To begin with you need someone who knows the work and can write it down. Training pipelines come with tuning, and you may never get there.
            Not: You'll need data scientists and a machine-learning setup for this.
            """),
        GoodDraft(
            "we need to train it on our data > it should know our policies, and they change every quarter",
            """
            heard: knowledge that changes every quarter, retrieval
            say: Then let it read them when it's asked. Next quarter's policy is live the day you publish it.
            """),
        GoodDraft(
            "we need to train it on our data > how it writes",
            """
            heard: the way it writes, prompting
            say: Then show it. A page of instructions and a few good answers usually gets you that tone.
            """),
        GoodDraft(
            "we need to train it on our data > it can't leave our network",
            """
            heard: it can't leave the network → deployment
            ask: Should it know what's in your files, or write the way your office does?
            say: Then we settle first where it runs. After that it's worth asking what problem you want solved in there.
            """),
        GoodDraft(
            "what's for lunch?",
            """
            say: That one isn't about the model, so I'll leave it with you.
            """),
        GoodDraft(
            "It has to answer questions from our policies and procedures",
            "Your documents can stay where they are for that. When someone asks, the system finds the right pages and puts them in front of the model."
        ),
        GoodDraft(
            "does it learn from what we type in?",
            "Using it doesn't change it. It comes back tomorrow exactly as it was."),
    ]
}
