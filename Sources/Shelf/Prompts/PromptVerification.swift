extension PromptShelf {
    /// Holds the files against what was released, and the versions in use or tried against the files.
    ///
    /// - Returns: A released file that has changed or is gone, an active version that is missing or was never
    ///   released, and a candidate that is missing, in the order of file and line.
    public func verify() -> [Fault] {
        Faults(
            released.compactMap(releaseFault) + active.compactMap(activeFault) + candidates.compactMap(candidateFault)
        ).all
    }

    private func releaseFault(_ label: PromptLabel, _ hash: ActiveFile.Entry<String>) -> Fault? {
        guard let prompt = find(label.description) else {
            return Fault(
                hash.place, "\(label) was released, and its file is gone", hint: "bring \(label.fileName) back")
        }
        guard prompt.sha256 != hash.value else { return nil }
        return Fault(
            Place(prompt.path, line: 1, column: 1),
            "\(label) was released and has changed since: expected \(hash.value), actual \(prompt.sha256)",
            hint: "restore it, and release a new version instead")
    }

    private func candidateFault(_ name: String, _ version: ActiveFile.Entry<Int>) -> Fault? {
        let label = PromptLabel(name: name, version: version.value)
        guard find(label.description) == nil else { return nil }
        return Fault(
            version.place, "\(label) is the candidate, and there is no such prompt",
            hint: nearest(label.description).map { "did you mean \($0)?" })
    }

    private func activeFault(_ name: String, _ version: ActiveFile.Entry<Int>) -> Fault? {
        let label = PromptLabel(name: name, version: version.value)
        guard find(label.description) != nil else {
            return Fault(
                version.place, "\(label) is active, and there is no such prompt",
                hint: nearest(label.description).map { "did you mean \($0)?" })
        }
        guard released[label] == nil else { return nil }
        return Fault(version.place, "\(label) is active, and was never released", hint: "release it first")
    }
}
