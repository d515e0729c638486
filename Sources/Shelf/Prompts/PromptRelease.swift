extension PromptShelf {
    /// Puts a version in use: `coach@2`.
    ///
    /// It is noted in the last folder that has an `active.json`, so that a team's choice stays in the team's folder.
    /// The file's other entries stay.
    ///
    /// - Throws: `PromptRefusal` for an unknown version, one never released, or one changed since.
    public mutating func use(_ label: String) throws(PromptRefusal) {
        let (prompt, exact) = try version(label)
        guard let hash = released[exact]?.value else { throw .draft(label) }
        guard hash == prompt.sha256 else { throw .changed(label, expected: hash, actual: prompt.sha256) }
        if active[prompt.name]?.value == prompt.version { return }
        active[prompt.name] = try edit(choices(for: prompt)) { file in
            let entry = ActiveFile.Entry(value: prompt.version, place: Place(file.path))
            file.active[prompt.name] = entry
            if file.candidates[prompt.name]?.value == prompt.version { file.candidates[prompt.name] = nil }
            return entry
        }
    }

    /// Puts a version beside the active one, to be tried: `coach@3`. A draft may be; the active version itself ends it.
    ///
    /// - Throws: `PromptRefusal` for an unknown version, or one changed since it was released.
    public mutating func nominate(_ label: String) throws(PromptRefusal) {
        let (prompt, exact) = try version(label)
        if let hash = released[exact]?.value, hash != prompt.sha256 {
            throw .changed(label, expected: hash, actual: prompt.sha256)
        }
        // In a team's folder the entry stays, or that of a folder below would come through.
        let isOver = active[prompt.name]?.value == prompt.version && folders.count == 1
        candidates[prompt.name] = try edit(choices(for: prompt)) { file in
            let entry = ActiveFile.Entry(value: prompt.version, place: Place(file.path))
            file.candidates[prompt.name] = isOver ? nil : entry
            return entry
        }
    }

    /// Goes back to the newest released version below the active one.
    ///
    /// - Returns: That version.
    /// - Throws: `PromptRefusal` when there is none, or its file has changed since.
    public mutating func rollback(_ name: String) throws(PromptRefusal) -> Prompt {
        if let label = PromptLabel(name) { throw .noName(name, name: label.name) }
        guard let current = active[name]?.value else {
            guard let newest = versions(of: name).last else { throw .unknown(name, meant: nearest(name)) }
            throw .noneActive(name, newest: newest.label)
        }
        guard let previous = previous(name) else {
            throw .firstOfAll(PromptLabel(name: name, version: current).description)
        }
        try use(previous.label)
        return previous
    }

    /// The folder in which it is noted what is in use: the last that has an `active.json`.
    private func choices(for prompt: Prompt) -> String {
        folders.last { Disk.isFile(ActiveFile(folder: $0).path) } ?? prompt.path.parentFolder
    }

    /// Releases a version: notes the hash of its file, beside it, which `verify()` holds it to from then on. What is
    /// released already is left as it is.
    ///
    /// - Throws: `PromptRefusal` for an unknown version, one released with another hash, or one that doesn't say what
    ///   changed.
    public mutating func release(_ label: String) throws(PromptRefusal) {
        let (prompt, exact) = try version(label)
        if let hash = released[exact]?.value {
            guard hash == prompt.sha256 else { throw .changed(label, expected: hash, actual: prompt.sha256) }
            return
        }
        guard !DraftText.isUnwritten(prompt.changed) else { throw .unwritten(label, prompt.changedPlace) }
        released[exact] = try edit(prompt.path.parentFolder) { file in
            let entry = ActiveFile.Entry(value: prompt.sha256, place: Place(file.path))
            file.released[exact] = entry
            return entry
        }
    }

    private func version(_ label: String) throws(PromptRefusal) -> (Prompt, PromptLabel) {
        guard let exact = PromptLabel(label) else {
            if let newest = versions(of: label).last { throw .noVersion(label, newest: newest.label) }
            throw .unknown(label, meant: nearest(label))
        }
        return (try found(label), exact)
    }

    /// Changes a folder's `active.json` as it is on disk now, and puts it in place at once.
    private func edit<Entry>(
        _ folder: String, _ change: (inout ActiveFile) -> Entry
    ) throws(PromptRefusal) -> Entry {
        let reading = Reading()
        var file = ActiveFile.read(folder: folder, reading) ?? ActiveFile(folder: folder)
        guard reading.faults.isEmpty else { throw .faulty(Faults(reading.faults)) }
        let entry = change(&file)
        do {
            try Disk.replace(file.path, with: Array(file.text.utf8))
        } catch {
            throw .refused(error)
        }
        return entry
    }
}
