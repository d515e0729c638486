extension PromptShelf {
    /// Starts a new version: a copy of the newest one with the next number and what changed still to be written; or, for
    /// a name of its own, a first version with everything a prompt must have. It lies in the last folder, and is a draft
    /// until it is released.
    ///
    /// - Throws: `PromptRefusal` for what is no name, when the file is there already, or can't be read or written.
    public mutating func draft(_ name: String) throws(PromptRefusal) -> Prompt {
        guard PromptLabel.isName(name) else { throw .noName(name, name: PromptLabel(name)?.name) }
        let newest = versions(of: name).last
        let label = PromptLabel(name: name, version: (newest?.version ?? 0) + 1)
        guard let folder = folders.last else { throw .unknown(name, meant: nil) }
        let path = "\(folder)/\(label.fileName)"
        let text =
            try newest.map { old throws(PromptRefusal) in try Self.copy(of: old, label) } ?? DraftText.first(label)
        do {
            try Disk.create(path, with: Array(text.utf8))
        } catch {
            throw error.isInTheWay ? .inTheWay(path) : .refused(error)
        }
        let reading = Reading()
        guard let prompt = PromptFile.read(path, reading) else { throw .faulty(Faults(reading.faults)) }
        prompts.append(prompt)
        prompts.sort { ($0.name, $0.version) < ($1.name, $1.version) }
        return prompt
    }

    private static func copy(of prompt: Prompt, _ label: PromptLabel) throws(PromptRefusal) -> String {
        let reading = Reading()
        guard let text = TextFile.read(prompt.path, faults: &reading.faults) else {
            throw .faulty(Faults(reading.faults))
        }
        guard let next = DraftText.next(after: text, label, before: prompt.label) else {
            throw .faulty(
                Faults([
                    Fault(
                        Place(prompt.path, line: 1, column: 1), "no lines of their own for `version` and `changed`",
                        hint: "write `version: N`, and `changed: …` below `metadata:`")
                ]))
        }
        return next
    }
}
