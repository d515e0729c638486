/// A tag of a template. Only those are used here that Mustache and Handlebars read alike.
struct TemplateTag {
    enum Kind: Hashable {
        /// `{{name}}`; `{{.}}` is the element at hand.
        case value(String)
        /// `{{#name}}`.
        case open(String)
        /// `{{/name}}`.
        case close(String)
        /// `{{role "system"}}`.
        case role(Message.Role)
    }

    let kind: Kind
    let place: Place
    /// Where it stands in the template, brackets included.
    let range: Range<String.Index>

    /// The tags of a template that starts on a line of a file, in order; every one that is not used here is a fault.
    static func all(_ template: String, file: String, firstLine: Int, faults: inout [Fault]) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        for (number, line) in template.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var place = Place(file, line: firstLine + number, column: 1)
            var rest = line
            while let open = rest.firstRange(of: "{{") {
                place = place.after(rest[..<open.lowerBound])
                guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                    faults.append(Fault(place, "this {{ never closes", hint: "end the tag with }} on the same line"))
                    break
                }
                let range = open.lowerBound..<close.upperBound
                switch kind(rest[open.upperBound..<close.lowerBound].trimmed) {
                case .success(let kind): tags.append(TemplateTag(kind: kind, place: place, range: range))
                case .failure(let wrong): faults.append(Fault(place, wrong.problem, hint: wrong.hint))
                }
                place = place.after(rest[range])
                rest = rest[range.upperBound...]
            }
        }
        return tags
    }

    /// Letters, digits and underscores, no digit first.
    static func isName(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
    }

    private struct Wrong: Error {
        let problem: String
        let hint: String
    }

    private static func kind(_ inner: String) -> Result<Kind, Wrong> {
        let rest = inner.dropFirst().trimmed
        switch inner.first {
        case "#" where isName(rest): return .success(.open(rest))
        case "/" where isName(rest): return .success(.close(rest))
        case _ where inner == "." || isName(inner): return .success(.value(inner))
        case _ where inner.hasPrefix("role ") || inner.hasPrefix("role\""): return role(inner.dropFirst(4).trimmed)
        default:
            return .failure(
                Wrong(
                    problem: "{{\(inner)}} isn't used here",
                    hint: "only {{name}}, {{#name}}…{{/name}}, {{.}} and {{role \"system\"}} mean the same everywhere"))
        }
    }

    private static func role(_ quoted: String) -> Result<Kind, Wrong> {
        let name = quoted.filter { $0 != "\"" }
        if quoted == "\"\(name)\"", let role = Message.Role(rawValue: name) { return .success(.role(role)) }
        let known = Message.Role.allCases.map(\.rawValue)
        return .failure(
            Wrong(
                problem: "unknown role \(quoted)",
                hint: Suggestion.hint(for: name, among: known)
                    ?? "one of \(known.map { "\"\($0)\"" }.joined(separator: ", "))"))
    }
}

extension Place {
    /// The place just after a text that starts here.
    func after(_ text: Substring) -> Place {
        let scalars = text.unicodeScalars
        guard let end = scalars.lastIndex(of: "\n") else {
            return Place(file, line: line, column: column + scalars.count)
        }
        return Place(
            file, line: line + scalars.count { $0 == "\n" }, column: scalars[end...].count)
    }
}
