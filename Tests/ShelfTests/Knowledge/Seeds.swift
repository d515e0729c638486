extension Seed {
    private static let rules = "Knowledge/rules.csv"
    private static let questions = "Knowledge/questions.yaml"
    private static let claims = "Knowledge/claims.yaml"
    private static let glossary = "Knowledge/glossary.yaml"
    private static let comparison = "Knowledge/comparison.yaml"
    private static let dontSay = "Knowledge/phrases/dont-say.yaml"
    private static let retrieval = "Knowledge/phrases/retrieval.yaml"
    private static let coach = "Prompts/coach.v1.prompt"

    private static let line = """
          - id: never-said-line
            for: [running-cost]
            text: Nobody will ever say this.
            why: nothing brings it up
            source: 002 Inference
            status: agreed

        """
    private static let question = """
          - id: never-asked-question
            settles: place
            ask: Does nobody ask this?
            options: [stays, leaves]
            source: 002 Inference

        """

    static let ofRules = [
        Seed(
            "a duplicate row", rules, .repeatRow("toy", as: "toy-again", "-,-", "-,-"), at: "toy-again,",
            "toy-again demands exactly what toy does; drop one of them"),
        Seed(
            "conflicting rows", rules,
            .repeatRow("toy", as: "toy-late", "toy,-,-,-,-,prompting", "toy,?,-,-,-,retrieval"),
            at: "toy-late,", "toy-late contradicts toy: both hold for prompting-is-a-toy, nothing settled"),
        Seed(
            "overlapping rows", rules, .repeatRow("toy", as: "toy-late", "toy,-", "toy,?"), at: "toy-late,",
            "toy-late overlaps toy: both hold for prompting-is-a-toy, nothing settled"),
        Seed(
            "overlapping rows with something settled", rules,
            .replace("config,just-configuration,-,-,!instructions", "config,just-configuration,-,-,-"),
            at: "config-instructions,", "both hold for just-configuration, sense instructions"),
        Seed(
            "a gap", rules, .replace("tuning-is-safer|run-it-ourselves,-,leaves", "tuning-is-safer,-,leaves"),
            "no row holds for run-it-ourselves, place leaves; add one"),
        Seed(
            "a row that can never hold", rules, .repeatRow("toy", as: "toy-stays", "toy,-,-", "toy,-,stays"),
            at: "toy-stays,",
            "toy-stays: place is never `stays` for prompting-is-a-toy", isAlone: false),
        Seed(
            "an unknown value in a rule", rules, .replace(",thousands,fine-tuning", ",thousandz,fine-tuning"),
            at: "thousandz",
            "examples is never `thousandz`", isAlone: false),
        Seed(
            "a row with a missing cell", rules, .replace("prompting-is-a-toy,-,-,-,-,", "prompting-is-a-toy,-,-,-,"),
            at: "toy,",
            "this row has 13 cells, the header 14", isAlone: false),
        Seed(
            "an unknown intent in a row", rules, .replace("toy,prompting-is-a-toy", "toy,prompting-is-a-toi"),
            at: "toi",
            "unknown intent `prompting-is-a-toi`; did you mean prompting-is-a-toy?", isAlone: false),
        Seed(
            "an unknown regime in a row", rules, .replace("toy,-,-,-,-,prompting", "toy,-,-,-,-,promting"),
            at: "promting",
            "unknown regime `promting`; did you mean prompting?"),
        Seed(
            "an unknown question in a row", rules,
            .replace("which-training|from-nothing", "which-trainin|from-nothing"), at: "which-trainin|",
            "unknown question `which-trainin`; did you mean which-training?", isAlone: false),
        Seed(
            "an unknown fact in the header", rules, .replace("id,intent,purpose", "id,intent,purpos"), at: "id,intent",
            "unknown fact `purpos`; did you mean purpose?", isAlone: false),
        Seed(
            "a row with one line to say", rules, .replace("small-can-win|trial-side-by-side", "small-can-win"),
            at: "beats-routine,",
            "beats-routine has fewer than two lines to say for tuned-beats-frontier", isAlone: false),
    ]

    static let ofStatements = [
        Seed(
            "the same utterance under two intents", "Knowledge/intents/running-cost.yaml",
            .replace("examples: |\n", "examples: |\n  How much does it cost, to train?\n"),
            in: "Knowledge/intents/training-cost.yaml",
            at: "how much does it cost to train",
            "“how much does it cost to train” stands under training-cost and under running-cost; the other is at "),
        Seed(
            "the same utterance twice", "Knowledge/intents/training-cost.yaml",
            .replace("  training is too expensive\n", "  training is too expensive\n  Training is too expensive!\n"),
            at: "too expensive!", "“Training is too expensive!” is there twice; first at "),
        Seed(
            "a voice speaking to an unknown intent", "Knowledge/voices/thumb-texter.yaml",
            .replace("  running-cost: |", "  runing-cost: |"),
            at: "runing-cost", "unknown intent `runing-cost`; did you mean running-cost?"),
    ]

    static let ofTexts = [
        Seed(
            "an unknown intent in a phrase", retrieval,
            .replace("for: [fine-tune-for-knowledge]", "for: [fine-tune-for-knowlege]"),
            at: "knowlege", "unknown intent `fine-tune-for-knowlege`; did you mean fine-tune-for-knowledge?"),
        Seed(
            "an unknown line in an answer", dontSay, .replace("sounds-like-them", "sound-like-them"),
            at: "sound-like-them",
            "unknown do-say `sound-like-them`; did you mean sounds-like-them?"),
        Seed(
            "an unknown claim", "Knowledge/regimes/retrieval.yaml", .replace("[retrieval-setup]", "[retrieval-stup]"),
            at: "retrieval-stup",
            "unknown claim `retrieval-stup`; did you mean retrieval-setup?"),
        Seed(
            "an unknown key", glossary, .replace("also:", "alos:"), at: "alos", "unknown key `alos`; did you mean also?"
        ),
        Seed(
            "a key that is there twice", glossary, .replace("    also:", "    term: again\n    also:"),
            at: "term: \"base model\"",
            "the key term is there twice"),
        Seed(
            "an entry without a source", retrieval,
            .replace("    source: 000 How to Say This in the Field, row 2\n", ""), at: "id: sounds-like-them",
            "no `source`; cite document and section, such as 002 Inference"),
        Seed(
            "an unknown document", retrieval, .replace("source: 000 How", "source: 007 How"), at: "source: 007",
            "cites the unknown document `007`; known: 000, 001, 002, 003, 004"),
        Seed(
            "an unknown section", retrieval, .replace("in the Field, row 2", "in the Feild, row 2"), at: "Feild",
            "document 000 has no section `How to Say This in the Feild`; did you mean How to Say This in the Field?"),
        Seed(
            "an overdue claim", claims, .replace("review: \"2027-12-31\"", "review: \"2026-05-31\""),
            at: "id: pretraining-cost-50-100",
            "the claim pretraining-cost-50-100 was to be reviewed by 2026-05-31; look it up again"),
        Seed(
            "a day that is none", claims, .replace("review: \"2027-12-31\"", "review: \"2027-13-31\""),
            at: "2027-13-31",
            "`review` must be a date, not `2027-13-31`; YYYY-MM-DD"),
        Seed(
            "an entry that is there twice", claims,
            .replace("id: pretraining-cost-north-of-100", "id: pretraining-cost-50-100 # again"),
            at: "# again", "the claim pretraining-cost-50-100 is defined twice", isAlone: false),
        Seed(
            "a question that is never asked", questions, .append(question), at: "never-asked-question",
            "the question never-asked-question is never asked; name it under `questions` of a row"),
        Seed(
            "a line that is never said", retrieval, .append(line), at: "never-said-line",
            "the line never-said-line is never said"),
        Seed(
            "an intent without a line not to say", dontSay,
            .replaceAll("[provider-offers-tuning]", "[lora-makes-it-easy]"),
            in: "Knowledge/intents/provider-offers-tuning.yaml", at: "id: provider-offers-tuning",
            "no line not to say stands for provider-offers-tuning"),
        Seed(
            "a question that offers an unknown value", questions,
            .replace("options: [material, base]", "options: [material, bass]"), at: "bass",
            "the fact sense has no value `bass`; did you mean base?"),
        Seed(
            "a value that refines an unknown one", questions, .replace("refines: know\n", "refines: knw\n"),
            at: "refines: knw", "knw"),
        Seed(
            "a value that combines unknown ones", questions,
            .replace("combines: [know, form]", "combines: [know, frm]"), at: "frm]", "frm"),
        Seed(
            "a fact that no row asks about", questions,
            .replace(
                "facts:\n",
                """
                facts:
                  - id: colour
                    about: its colour
                    source: 002 Inference
                    intents: [running-cost]
                    values:
                      - id: red
                        heard: a red one

                """), at: "id: colour", "colour"),
        Seed(
            "a pattern that can't be heard", "Knowledge/followups.yaml", .replace("  that|it|", "  ||\n  that|it|"),
            at: "  ||", "can't be listened for"),
        Seed(
            "an unknown regime in the comparison", comparison, .replace("      retrieval: ", "      retreival: "),
            at: "retreival",
            "unknown regime `retreival`; did you mean retrieval?"),
    ]

    static let ofFiles = [
        Seed("a missing file", "Knowledge/followups.yaml", .remove, "is missing"),
        Seed("a missing folder", "Knowledge/voices", .remove, "is missing; a folder of .yaml files"),
        Seed(
            "text with a colon in it", glossary, .replace("\"base model\"", "base: model"), at: "base: model",
            "not YAML: mapping values are not allowed in this context; put text with `: ` in it in quotes"),
        Seed("a tab for indentation", glossary, .replace("    also:", "\talso:"), at: "\talso", "not YAML: "),
        Seed(
            "an alias", glossary, .replace("also: [", "also: [*names, "), at: "*names",
            "anchors and aliases (& and *) are not read here"),
        Seed(
            "a released prompt that was changed", coach, .append("More.\n"), at: "---",
            "coach@1 was released and has changed since: expected "),
        Seed(
            "a released prompt that is gone", "Prompts/coach.v2.prompt", .remove, in: "Prompts/active.json",
            at: "\"coach@2\"",
            "coach@2 was released, and its file is gone; bring coach.v2.prompt back"),
        Seed(
            "an active prompt that isn't there", "Prompts/active.json", .replace("\"coach\": ", "\"coach\": 4"),
            at: "\"coach\"",
            "is active, and there is no such prompt"),
    ]
}
