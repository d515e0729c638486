import Foundation

/// Holds a value against as much of JSON Schema as the tools use.
enum SchemaCheck {
    static func faults(_ value: Any?, _ schema: JSONObject, at place: String = "$") -> [String] {
        guard schema["type"] != nil else { return [] }
        let kinds = schema["type"] as? [String] ?? [schema.text("type") ?? "none"]
        guard kinds.contains(where: { isKind($0, value) }) else { return ["\(place): not \(kinds)"] }
        if let ids = schema["enum"] as? [String], let text = value as? String, !ids.contains(text) {
            return ["\(place): \(text) is none of \(ids)"]
        }
        if let items = schema.object("items"), let list = value as? [Any] {
            return list.enumerated().flatMap { faults($1, items, at: "\(place)[\($0)]") }
        }
        guard let object = value as? [String: Any] else { return [] }
        let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
            .map { "\(place): no \($0)" }
        let properties = schema.object("properties")
        return missing
            + object.flatMap { name, value in
                properties?.object(name).map { faults(value, $0, at: "\(place).\(name)") }
                    ?? ["\(place): \(name) isn't in the schema"]
            }
    }

    private static func isKind(_ kind: String, _ value: Any?) -> Bool {
        switch kind {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "boolean": value is Bool
        case "integer": (value as? Double).map { $0.rounded() == $0 } ?? false
        case "number": value is Double
        default: false
        }
    }
}
