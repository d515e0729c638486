import Foundation

/// A JSON object as a script sees it, with its keys in the order in which they stand.
struct JSONObject {
    let keys: [String]
    private let values: [String: Any]

    /// nil: not one object.
    init?(_ line: String) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
            return nil
        }
        values = object
        keys = Self.keys(line)
    }

    init?(_ value: Any?) {
        guard let object = value as? [String: Any] else { return nil }
        values = object
        keys = object.keys.sorted()
    }

    subscript(_ key: String) -> Any? { values[key] }
    func text(_ key: String) -> String? { values[key] as? String }
    func number(_ key: String) -> Double? { values[key] as? Double }
    func flag(_ key: String) -> Bool? { values[key] as? Bool }
    func isNull(_ key: String) -> Bool { values[key] is NSNull }
    func object(_ key: String) -> JSONObject? { JSONObject(values[key]) }
    func list(_ key: String) -> [JSONObject] { (values[key] as? [Any])?.compactMap { JSONObject($0) } ?? [] }

    /// The names at the top: strings one level deep that a colon follows.
    private static func keys(_ line: String) -> [String] {
        var keys: [String] = []
        var (depth, name, isInside, isEscaped) = (0, "", false, false)
        for character in line {
            if isInside {
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character == "\"" {
                    isInside = false
                    continue
                }
                name.append(character)
                continue
            }
            switch character {
            case "\"": (isInside, name) = (true, "")
            case "{", "[": depth += 1
            case "}", "]": depth -= 1
            case ":": if depth == 1 { keys.append(name) }
            default: break
            }
        }
        return keys
    }
}
