import Coach
import Shelf

/// Progress for programs. Every key is always there.
enum ProgressJSON {
    static func object(_ progress: Progress, folder: String) -> JSON {
        .object([
            ("folder", .text(folder)), ("practices", .integer(progress.practices)),
            ("unscored", .integer(progress.unscored)), ("reps", .list(progress.reps.map(rep))),
            ("all", .object(record(progress.all))),
        ])
    }

    private static func rep(_ rep: RepProgress) -> JSON {
        .object(
            [
                ("rep", .optional(rep.rep)), ("practices", .list(rep.practices.map(practice))),
                ("unscored", .integer(rep.unscored)), ("again", .list(rep.again.map(again))),
            ] + record(rep.record) + [
                ("dont_says", trend(rep.trend)), ("hints", .integer(rep.hints)), ("retries", .integer(rep.retries)),
            ])
    }

    private static func practice(_ practice: RepProgress.Practised) -> JSON {
        let result = practice.result
        return .object([
            ("file", .text(practice.file)), ("at", .text(result.at.stamp)), ("scenario", .text(result.scenario)),
            ("outcome", .text(result.outcome.rawValue)), ("met", .fraction(result.score.met)),
            ("of", .fraction(result.score.of)), ("share", fraction(result.score.share)),
            ("mean_of_five", fraction(practice.mean)), ("dont_says", .integer(result.dontSays.count)),
            ("taken_back", .integer(result.dontSays.count { $0.isTakenBack })), ("hints", .integer(result.hints)),
            ("retries", .integer(practice.retries)),
        ])
    }

    private static func again(_ again: RepProgress.Again) -> JSON {
        func score(_ score: PracticeResult.Score) -> JSON {
            .object([("met", .fraction(score.met)), ("of", .fraction(score.of))])
        }
        return .object([
            ("scenario", .text(again.scenario)), ("times", .integer(again.times)), ("first", score(again.first)),
            ("last", score(again.last)),
        ])
    }

    private static func record(_ record: TrackRecord) -> [(String, JSON)] {
        [
            ("intents", .list(record.intents.map(intent))),
            (
                "checks",
                .list(record.questions.map { .object([("check", .text($0.question))] + tally($0.tally)) })
            ),
            ("rows", .list(record.rows.map(row))),
        ]
    }

    private static func intent(_ intent: TrackRecord.Intent) -> JSON {
        .object(
            [("intent", .text(intent.intent)), ("answers", .integer(intent.answers))] + tally(intent.tally) + [
                ("ranked", .bool(intent.isRanked)),
                (
                    "failed",
                    .list(
                        intent.failed.map { .object([("check", .text($0.question)), ("count", .integer($0.count))]) })
                ),
            ])
    }

    private static func row(_ row: TrackRecord.Row) -> JSON {
        .object([
            ("row", .text(row.row)), ("said", .integer(row.said)), ("taken_back", .integer(row.takenBack)),
            ("practices", .integer(row.practices)), ("last_at", .text(row.last.stamp)), ("quote", .text(row.quote)),
            ("do_say", .optional(row.instead)),
        ])
    }

    private static func trend(_ trend: DontSayTrend) -> JSON {
        .object([
            ("trend", .text(trend.verdict.rawValue)), ("chance", fraction(trend.chance)),
            ("first", .object(count(trend.first))), ("last", .object(count(trend.last))),
            ("weeks", .list(trend.weeks.map { .object([("week", .text($0.monday))] + count($0.count)) })),
        ])
    }

    private static func count(_ count: DontSayTrend.Count) -> [(String, JSON)] {
        [
            ("practices", .integer(count.practices)), ("said", .integer(count.said)),
            ("taken_back", .integer(count.takenBack)),
        ]
    }

    private static func tally(_ tally: Tally) -> [(String, JSON)] {
        [("passed", .integer(tally.passed)), ("of", .integer(tally.of)), ("share", fraction(tally.share))]
    }

    private static func fraction(_ value: Double?) -> JSON { value.map { .fraction($0) } ?? .null }
}
