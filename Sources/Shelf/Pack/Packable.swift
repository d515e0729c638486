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
    func pack(into writer: PackWriter) { _ = Self(.into(writer, of: self)) }
    init(from reader: PackReader) { self.init(.from(reader)) }
}

/// The fields of a value on their way into a pack or out of one.
enum Fields<Whole> {
    case into(PackWriter, of: Whole)
    case from(PackReader)

    func callAsFunction<Field: Packable>(_ field: (Whole) -> Field) -> Field {
        switch self {
        case .from(let reader): return Field(from: reader)
        case .into(let writer, of: let whole):
            let value = field(whole)
            value.pack(into: writer)
            return value
        }
    }
}
