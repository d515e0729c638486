import Mustache

/// A prompt's template, cut at its role markers: those are no Mustache, and cut here they can't come in with an input.
struct PromptBody {
    /// What one role says.
    struct Part {
        let role: Message.Role
        let template: String
        let place: Place
    }

    let tags: [TemplateTag]
    let parts: [Part]

    /// Cuts a body that starts on a line of a file; what stands before the first role marker is a fault.
    init(_ body: String, file: String, firstLine: Int, faults: inout [Fault]) {
        tags = TemplateTag.all(body, file: file, firstLine: firstLine, faults: &faults)
        let markers = tags.compactMap { tag in
            if case .role(let role) = tag.kind { (role: role, tag: tag) } else { nil }
        }
        let lead = body[..<(markers.first?.tag.range.lowerBound ?? body.endIndex)]
        if !lead.trimmed.isEmpty {
            let place = Place(file, line: firstLine, column: 1).after(lead.prefix { $0.isWhitespace })
            faults.append(
                Fault(
                    place, "nobody says this: no role comes before it",
                    hint: "start the body with {{role \"system\"}}"))
        }
        parts = markers.enumerated().map { at, marker in
            let end = at + 1 < markers.count ? markers[at + 1].tag.range.lowerBound : body.endIndex
            return Part(
                role: marker.role, template: String(body[marker.tag.range.upperBound..<end]),
                place: marker.tag.place.after(body[marker.tag.range]))
        }
    }
}

extension PromptBody.Part {
    /// Plain text: without this, Mustache would escape for HTML.
    private static let pragma = "{{% CONTENT_TYPE:TEXT}}\n"

    /// Ready to be filled in.
    ///
    /// - Throws: A fault with the place in the file at which Mustache gave up.
    func compiled() throws(Fault) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: Self.pragma + template)
        } catch let error as MustacheTemplate.ParserError {
            let line = error.context.lineNumber - 2
            throw Fault(
                Place(
                    place.file, line: place.line + line,
                    column: error.context.columnNumber + (line == 0 ? place.column - 1 : 0)),
                "not Mustache: \(error.error)")
        } catch {
            throw Fault(place, "not Mustache: \(error)")
        }
    }
}
