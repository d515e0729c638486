extension PromptShelf {
    /// Starts a new version: a copy of the newest one, beside it, with the next number and everything else to be
    /// edited. It is a draft until it is released.
    ///
    /// - Throws: `PromptRefusal` for an unknown name, when the file is there already, or can't be read or written.
    public mutating func draft(_ name: String) throws(PromptRefusal) -> Prompt {
        guard let newest = versions(of: name).last else { throw .unknown(name, meant: nearest(name)) }
        let label = PromptLabel(name: name, version: newest.version + 1)
        let path = "\(newest.path.parentFolder)/\(label.fileName)"
        guard !Disk.isFile(path) else { throw .inTheWay(path) }
        let reading = Reading()
        guard let text = TextFile.read(newest.path, faults: &reading.faults) else {
            throw .faulty(Faults(reading.faults))
        }
        guard let next = Self.text(text, label) else {
            throw .faulty(Faults([Fault(Place(newest.path), "no line starts with `version:`")]))
        }
        do {
            try Disk.replace(path, with: Array(next.utf8))
        } catch {
            throw .refused(error)
        }
        guard let prompt = PromptFile.read(path, reading) else { throw .faulty(Faults(reading.faults)) }
        prompts.append(prompt)
        prompts.sort { ($0.name, $0.version) < ($1.name, $1.version) }
        return prompt
    }

    /// A prompt file's text with another version on the first `version:` line, which is the front matter's.
    private static func text(_ text: String, _ label: PromptLabel) -> String? {
        var lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        guard let at = lines.firstIndex(where: { $0.hasPrefix("version:") }) else { return nil }
        lines[at] = "version: \(label.version)"
        return lines.joined(separator: "\n")
    }
}
