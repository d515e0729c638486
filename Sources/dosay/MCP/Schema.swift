import Shelf

/// What a value must be, in the words of JSON Schema.
struct Schema {
    private var kinds: [String]
    private var rest: [(String, JSON)] = []
    /// The names of an object's properties, in order.
    private(set) var names: [String] = []

    private init(_ kind: String, _ description: String?) {
        kinds = [kind]
        if let description { rest.append(("description", .text(description))) }
    }

    /// Whatever it is.
    static func anything(_ description: String) -> Schema {
        var schema = Schema("", description)
        schema.kinds = []
        return schema
    }

    /// - Parameter ids: What it can be; empty: any text.
    static func text(_ description: String? = nil, among ids: [String] = []) -> Schema {
        var schema = Schema("string", description)
        if !ids.isEmpty { schema.rest.append(("enum", .texts(ids))) }
        return schema
    }

    static func number(_ description: String? = nil) -> Schema { Schema("number", description) }
    static func integer(_ description: String? = nil) -> Schema { Schema("integer", description) }
    static func bool(_ description: String? = nil) -> Schema { Schema("boolean", description) }

    static func list(of item: Schema, _ description: String? = nil, atLeast: Int = 0, atMost: Int? = nil) -> Schema {
        var schema = Schema("array", description)
        schema.rest.append(("items", item.json))
        if atLeast > 0 { schema.rest.append(("minItems", .integer(atLeast))) }
        if let atMost { schema.rest.append(("maxItems", .integer(atMost))) }
        return schema
    }

    /// Texts under names that are known to nobody yet.
    static func texts(byName description: String, among ids: [String]) -> Schema {
        var schema = Schema("object", description)
        schema.rest.append(("additionalProperties", text(among: ids).json))
        return schema
    }

    /// - Parameters:
    ///   - needed: The names that must be there; nil: all.
    ///   - isClosed: Whether there may be no others.
    static func object(
        _ properties: [(String, Schema)], _ description: String? = nil, needed: [String]? = nil, isClosed: Bool = false
    ) -> Schema {
        var schema = Schema("object", description)
        schema.names = properties.map(\.0)
        let needed = needed ?? schema.names
        schema.rest.append(("properties", .object(properties.map { ($0.0, $0.1.json) })))
        if !needed.isEmpty { schema.rest.append(("required", .texts(needed))) }
        if isClosed { schema.rest.append(("additionalProperties", .bool(false))) }
        return schema
    }

    /// The same, or null.
    var orNull: Schema {
        var schema = self
        schema.kinds.append("null")
        return schema
    }

    var json: JSON {
        switch kinds.count {
        case 0: .object(rest)
        case 1: .object([("type", .text(kinds[0]))] + rest)
        default: .object([("type", .texts(kinds))] + rest)
        }
    }
}
