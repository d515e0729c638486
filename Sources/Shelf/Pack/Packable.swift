/// What can be put into a pack and taken out of it again.
protocol Packable {
    func pack(into writer: PackWriter)
    init(from reader: PackReader)
}

/// A value that is packed field by field.
///
/// Its one initializer goes both ways. On the way in every `fields(\.name)` writes that field of the value and gives it
/// back; on the way out it reads the field. So a field has one line, and can't be forgotten on either way:
///
/// ```swift
/// init(_ fields: Fields<Self>) {
///     self.init(
///         intent: fields(\.intent),
///         partedBy: fields(\.partedBy))
/// }
/// ```
protocol Record: Packable {
    init(_ fields: Fields<Self>)
}

extension Record {
    func pack(into writer: PackWriter) { _ = Self(Fields(into: writer) { self }) }
    init(from reader: PackReader) { self.init(Fields(from: reader)) }
}

/// The fields of a value on their way into a pack or out of one.
struct Fields<Whole> {
    private let reader: PackReader?
    private let writer: PackWriter?
    private let whole: (() -> Whole)?

    init(from reader: PackReader) {
        self.reader = reader
        (writer, whole) = (nil, nil)
    }

    init(into writer: PackWriter, of whole: @escaping () -> Whole) {
        (self.writer, self.whole) = (writer, whole)
        reader = nil
    }

    func callAsFunction<Field: Packable>(_ field: (Whole) -> Field) -> Field {
        if let reader { return Field(from: reader) }
        guard let writer, let whole else { preconditionFailure("fields go into a pack or out of one") }
        let value = field(whole())
        value.pack(into: writer)
        return value
    }
}
