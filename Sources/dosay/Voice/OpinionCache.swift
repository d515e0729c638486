import Coach
import Glibc
import Shelf

/// Opinions that were taken, one small file each: whoever asks the same again needn't wait, or pay. What is in them is
/// foreign text all the same.
struct OpinionCache {
    let folder: String

    /// A file with two short fields is no longer than this.
    private static let longest = 16 << 10
    /// How many are kept at most; then the quarter that was written first goes.
    static let most = 4_096

    /// What names an answer: everything that it depends on.
    static func name(_ doubt: Doubt, prompt: Prompt, model: String, endpoint: String) -> String {
        let parts = [prompt.sha256, model, endpoint, doubt.statement] + doubt.choices.map(\.id)
        return SHA256.hex(JSON.texts(parts).bytes())
    }

    /// The answer that was kept; nil when there is none, or its file is damaged.
    func answer(_ name: String) -> OpinionAnswer? {
        // Anything else of that name, such as a pipe, could keep us waiting.
        guard Disk.isFile(file(name)), let bytes = try? Disk.read(file(name), limit: Self.longest),
            let fields = try? JSONLine(bytes), let intent = fields.text("intent")
        else { return nil }
        return OpinionAnswer(intent: intent, quote: fields.text("quote"))
    }

    /// Keeps an answer. Where nothing can be kept, the model is only asked again.
    func keep(_ answer: OpinionAnswer, as name: String) {
        let fields = JSON.object([("intent", .optional(answer.intent)), ("quote", .optional(answer.quote))])
        try? Disk.makeFolder(folder)
        guard (try? Disk.replace(file(name), with: fields.bytes() + [UInt8(ascii: "\n")], mode: 0o600)) != nil else {
            return
        }
        prune()
    }

    private func file(_ name: String) -> String { "\(folder)/\(name)\(Self.ending)" }
    private static let ending = ".json"

    /// Removes the oldest once there are too many, drafts that nobody finished among them; what isn't named as ours are is left alone.
    private func prune() {
        let names = ((try? Disk.names(in: folder)) ?? []).filter { name in
            name.contains(Self.ending) && name.utf8.prefix(64).count { Character(Unicode.Scalar($0)).isHexDigit } == 64
        }
        guard names.count > Self.most else { return }
        let files = names.map { name in
            var status = stat()
            let path = "\(folder)/\(name)"
            return (path: path, written: stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0)
        }
        for file in files.sorted(by: { $0.written < $1.written }).prefix(names.count - Self.most * 3 / 4) {
            unlink(file.path)
        }
    }
}
