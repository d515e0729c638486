/// Every version of every prompt, and which of them are in use.
public struct PromptShelf: Sendable {
    /// By name, then by version.
    public internal(set) var prompts: [Prompt]
    let folders: [String]
    /// What the folders' `active.json` say together.
    var active: [String: ActiveFile.Entry<Int>] = [:]
    var candidates: [String: ActiveFile.Entry<Int>] = [:]
    var released: [PromptLabel: ActiveFile.Entry<String>] = [:]

    /// Reads folders of prompts. A later folder lies over the earlier ones: its file of one name and version replaces
    /// theirs, and its `active.json` theirs entry by entry.
    ///
    /// - Throws: Everything wrong with any of the files, at once. Whether active and released versions are sound is
    ///   `verify()`'s matter.
    public static func read(_ folders: [String]) throws(Faults) -> PromptShelf {
        let reading = Reading()
        var prompts: [PromptLabel: Prompt] = [:]
        var files: [ActiveFile] = []
        for folder in folders {
            let names: [String]
            do {
                names = try Disk.names(in: folder)
            } catch {
                reading.fault(Place(folder), "can't be read: \(error.reason)")
                continue
            }
            for name in names where name.hasSuffix(PromptLabel.suffix) {
                guard let prompt = PromptFile.read("\(folder)/\(name)", reading) else { continue }
                prompts[PromptLabel(name: prompt.name, version: prompt.version)] = prompt
            }
            if let file = ActiveFile.read(folder: folder, reading) { files.append(file) }
        }
        guard reading.faults.isEmpty else { throw Faults(reading.faults) }
        return PromptShelf(
            prompts: prompts.sorted { $0.key < $1.key }.map(\.value), folders: folders, files: files)
    }

    private init(prompts: [Prompt], folders: [String], files: [ActiveFile]) {
        self.prompts = prompts
        self.folders = folders
        for file in files {
            active.merge(file.active) { $1 }
            candidates.merge(file.candidates) { $1 }
            released.merge(file.released) { $1 }
        }
    }

    /// The names that prompts have, sorted.
    public var names: [String] {
        prompts.map(\.name).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// The versions of one prompt, the oldest first.
    public func versions(of name: String) -> [Prompt] { prompts.filter { $0.name == name } }

    /// The version that `coach@2` names, or the active one for `coach`.
    public func find(_ label: String) -> Prompt? {
        PromptLabel(label).map { exact in prompts.first { $0.label == exact.description } } ?? active(label)
    }

    /// The same, with what was probably meant when there is none.
    ///
    /// - Throws: `PromptRefusal.unknown`, or `.noneActive` for a name of which no version is active.
    public func found(_ label: String) throws(PromptRefusal) -> Prompt {
        if let prompt = find(label) { return prompt }
        if active[label] == nil, let newest = versions(of: label).last {
            throw .noneActive(label, newest: newest.label)
        }
        throw .unknown(label, meant: nearest(label))
    }

    /// The version of a prompt in use; nil when none is.
    public func active(_ name: String) -> Prompt? {
        guard let version = active[name]?.value else { return nil }
        return prompts.first { $0.name == name && $0.version == version }
    }

    /// The version of a prompt that is tried beside the active one; nil when none is, or when it came into use since.
    public func candidate(_ name: String) -> Prompt? {
        guard let version = candidates[name]?.value, version != active[name]?.value else { return nil }
        return prompts.first { $0.name == name && $0.version == version }
    }

    /// The hash with which a version was released; nil for a draft.
    public func releasedHash(_ label: String) -> String? {
        PromptLabel(label).flatMap { released[$0]?.value }
    }

    /// The newest released version below the active one: what to go back to.
    public func previous(_ name: String) -> Prompt? {
        guard let current = active[name]?.value else { return nil }
        return prompts.last { $0.name == name && $0.version < current && releasedHash($0.label) != nil }
    }

    /// What somebody who wrote an unknown label probably meant: the newest version of that prompt, or the label or
    /// name that looks most alike.
    func nearest(_ label: String) -> String? {
        let name = PromptLabel(label)?.name ?? label
        return versions(of: name).last?.label ?? Suggestion.nearest(to: label, among: prompts.map(\.label) + names)
    }
}
