import Coach

/// Reads one prompt file: front matter in YAML, a template below.
enum PromptFile {
    /// A prompt is read by people and pasted into requests: what is longer than this is no prompt.
    private static let limit = 64 << 10

    /// The prompt; nil, with the faults, when anything is wrong with it.
    static func read(_ path: String, _ reading: Reading) -> Prompt? {
        let before = reading.faults.count
        guard let text = TextFile.read(path, faults: &reading.faults) else { return nil }
        guard text.utf8.count <= limit else {
            reading.fault(Place(path), "a prompt of more than \(limit >> 10) KB")
            return nil
        }
        reportHidden(text, path, reading)
        guard let front = FrontMatter(text, file: path, faults: &reading.faults) else { return nil }
        let prompt = YAMLFile.parse(front.yaml, file: path, firstLine: 2, reading) { root in
            Self.prompt(root, front, path: path, sha256: SHA256.hex(text.utf8))
        }
        return reading.faults.count == before ? prompt : nil
    }

    private static func prompt(_ root: YAMLMapping, _ front: FrontMatter, path: String, sha256: String) -> Prompt {
        let reading = root.reading
        let label = label(root, path)
        let description = root.text("description")
        let before = reading.faults.count
        var defaults: [String: PromptInput] = [:]
        let inputs: [PromptField]? = root.mapping("input") { input in
            let fields = input.mapping("schema", Picoschema(reading: reading).fields) ?? []
            if input.keys.contains(where: { $0.value == "default" }) {
                defaults = input.mapping("default") { PromptDefaults.read($0, for: fields) } ?? [:]
            }
            return fields
        }
        let isDeclared = reading.faults.count == before
        var (frame, audience): (Frame?, String?) = (nil, nil)
        let changed = root.mapping("metadata") { metadata -> Placed<String> in
            if label.name == CoachPrompt.name { frame = metadata.mapping("reply", ReplyFrame.read) }
            audience = metadata.optionalText("for")
            return Placed(value: metadata.text("changed"), place: metadata.place(of: "changed"))
        }
        let output = PromptOutput.read(root)
        let tests = PromptCase.read(
            root, inputs: isDeclared ? inputs : nil, defaults: defaults, isCoach: label.name == CoachPrompt.name,
            output: output)
        check(front, isDeclared ? inputs : nil, path, reading)
        return Prompt(
            name: label.name, version: label.version, description: description, changed: changed?.value ?? "",
            audience: audience, model: root.optionalText("model"), config: PromptConfig.read(root),
            output: output, inputs: inputs ?? [], defaults: defaults, body: front.body, frame: frame,
            tests: tests, path: path, sha256: sha256, changedPlace: changed?.place ?? root.place,
            bodyLine: front.bodyLine)
    }

    /// Name and version, which the file's name must bear out.
    private static func label(_ root: YAMLMapping, _ path: String) -> PromptLabel {
        let label = PromptLabel(name: root.text("name"), version: root.integer("version"))
        let fileName = String(path.split(separator: "/").last ?? "")
        guard let named = PromptLabel(fileName: fileName) else {
            root.reading.fault(
                Place(path), "a prompt's file is named NAME.vN.prompt",
                hint: PromptLabel.isName(label.name) && label.version > 0 ? "rename it \(label.fileName)" : nil)
            return label
        }
        if !label.name.isEmpty, label.name != named.name {
            root.reading.fault(
                root.place(of: "name"), "`name` is \(label.name), but the file is named \(fileName)",
                hint: "write \(named.name), or rename the file")
        }
        let isNumber = root.optionalText("version").flatMap { Int($0) } != nil
        if isNumber, label.version != named.version {
            root.reading.fault(
                root.place(of: "version"), "`version` is \(label.version), but the file is named \(fileName)",
                hint: "write \(named.version), or rename the file")
        }
        return named
    }

    /// Everything wrong with the template; `inputs` is nil when they could not be read.
    private static func check(_ front: FrontMatter, _ inputs: [PromptField]?, _ path: String, _ reading: Reading) {
        let before = reading.faults.count
        let body = PromptBody(front.body, file: path, firstLine: front.bodyLine, faults: &reading.faults)
        guard reading.faults.count == before, let inputs else { return }
        reading.faults += TemplateScope(inputs, tags: body.tags).faults
        guard reading.faults.count == before else { return }
        for part in body.parts {
            do { _ = try part.compiled() } catch { reading.faults.append(error) }
        }
    }

    /// A character that nobody sees would be read by the model all the same.
    private static func reportHidden(_ text: String, _ path: String, _ reading: Reading) {
        let scalars = text.unicodeScalars
        let hidden = scalars.indices.first { at in
            let isMark = at == scalars.startIndex && scalars[at] == "\u{FEFF}"
            return scalars[at].steers && !["\n", "\r", "\t"].contains(scalars[at]) && !isMark
        }
        guard let hidden else { return }
        reading.fault(
            Place(path, line: 1, column: 1).after(text[..<hidden]),
            "an invisible character, U+\(String(scalars[hidden].value, radix: 16, uppercase: true))",
            hint: "take it out")
    }
}
