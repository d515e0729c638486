/// Holds a template against the inputs declared for it: all of them used, nothing else, every section closed.
///
/// A section sees its own fields only. Mustache would look further out, Handlebars does not, and a prompt means the
/// same to both.
struct TemplateScope {
    private struct Section {
        let name: String
        let place: Place
        /// What can be named inside; nil when it is unknown what the section is.
        let fields: [PromptField]?
        /// What `{{.}}` is.
        let element: PromptType?
    }

    /// Sections nested deeper than this are nobody's intention.
    private static let deepest = 16

    private let inputs: [PromptField]
    private var open: [Section] = []
    /// Where the fields that were used are declared.
    private var used: Set<Place> = []
    private(set) var faults: [Fault] = []

    init(_ inputs: [PromptField], tags: [TemplateTag]) {
        self.inputs = inputs
        for tag in tags { take(tag) }
        leave(open: 0)
        reportUnused(inputs)
    }

    private mutating func take(_ tag: TemplateTag) {
        switch tag.kind {
        case .value(let name): value(name, tag.place)
        case .open(let name): section(name, tag.place)
        case .close(let name): close(name, tag.place)
        case .role: leave(open: 0)
        }
    }

    // MARK: Names

    private mutating func value(_ name: String, _ place: Place) {
        if name == "." {
            if let inner = open.last, inner.fields == nil || inner.element != nil { return }
            faults.append(Fault(place, "{{.}} stands for nothing here", hint: "it is the element of a list of text"))
            return
        }
        guard let field = field(name, place), !field.type.isPlain else { return }
        faults.append(
            Fault(place, "`\(name)` is \(field.type)", hint: "open it with {{#\(name)}} and close it with {{/\(name)}}")
        )
    }

    /// The field that a name means here; nil, with a fault, for an unknown one.
    private mutating func field(_ name: String, _ place: Place) -> PromptField? {
        let section = open.last
        guard let fields = section == nil ? inputs : section?.fields else { return nil }
        if let field = fields.first(where: { $0.name == name }) {
            used.insert(field.place)
            return field
        }
        let inside = section.map { " inside {{#\($0.name)}}" } ?? ""
        let known = fields.map(\.name) + (section?.element == nil ? [] : ["."])
        faults.append(
            Fault(
                place, "`\(name)` isn't declared\(inside)",
                hint: Suggestion.hint(for: name, among: fields.map(\.name))
                    ?? "known here: \(known.joined(separator: ", "))"))
        return nil
    }

    // MARK: Sections

    private mutating func section(_ name: String, _ place: Place) {
        guard open.count < Self.deepest else {
            if open.count == Self.deepest {
                faults.append(Fault(place, "sections are nested more than \(Self.deepest) deep"))
            }
            open.append(Section(name: name, place: place, fields: nil, element: nil))
            return
        }
        let around = (fields: open.isEmpty ? inputs : open.last?.fields, element: open.last?.element)
        let inside: (fields: [PromptField]?, element: PromptType?) =
            switch field(name, place)?.type {
            case nil: (nil, nil)
            case .boolean: around
            case .object(let fields), .array(.object(let fields)): (fields, nil)
            case .array(let element): ([], element)
            case .some(let type): ([], type)
            }
        open.append(Section(name: name, place: place, fields: inside.fields, element: inside.element))
    }

    private mutating func close(_ name: String, _ place: Place) {
        guard let at = open.lastIndex(where: { $0.name == name }) else {
            let hint = open.last.map { "{{#\($0.name)}} of line \($0.place.line) is open here" }
            faults.append(Fault(place, "{{/\(name)}} closes nothing", hint: hint))
            return
        }
        leave(open: at + 1)
        open.removeLast()
    }

    /// Faults the sections still open here, but for the outermost ones, and goes on without them.
    private mutating func leave(open count: Int) {
        for section in open.prefix(Self.deepest).dropFirst(count) {
            faults.append(
                Fault(
                    section.place, "the section {{#\(section.name)}} never closes",
                    hint: "put {{/\(section.name)}} before its role, or the section around it, ends"))
        }
        open.removeLast(max(0, open.count - count))
    }

    private mutating func reportUnused(_ fields: [PromptField]) {
        for field in fields {
            guard used.contains(field.place) else {
                faults.append(
                    Fault(
                        field.place, "`\(field.name)` is declared, and the template never uses it",
                        hint: "use it or drop it"))
                continue
            }
            switch field.type {
            case .object(let inner), .array(.object(let inner)): reportUnused(inner)
            default: break
            }
        }
    }
}
