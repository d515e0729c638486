import Foundation

/// What a prompt is filled in with: what JSON can say. A null counts as left out.
public indirect enum PromptInput: Sendable, Hashable {
    case text(String)
    case boolean(Bool)
    case number(Double)
    case list([PromptInput])
    case object([String: PromptInput])

    /// The inputs in a JSON object.
    ///
    /// - Parameter file: What to call the text in faults.
    /// - Throws: A fault when it isn't JSON, or no object.
    public static func read(_ json: [UInt8], file: String) throws(Faults) -> [String: PromptInput] {
        guard case .object(let inputs) = try value(json, named: file) else {
            throw Faults([
                Fault(Place(file), "the inputs must be one JSON object", hint: "such as {\"statement\": \"…\"}")
            ])
        }
        return inputs
    }

    /// One input in JSON.
    ///
    /// - Parameter name: What to call the text in faults.
    /// - Throws: A fault when it isn't JSON, or a null.
    public static func value(_ json: [UInt8], named name: String) throws(Faults) -> PromptInput {
        do {
            return try JSONDecoder().decode(PromptInput.self, from: Data(json))
        } catch DecodingError.dataCorrupted {
            throw Faults([Fault(Place(name), "not JSON\(reason(json).map { ": \($0)" } ?? "")")])
        } catch {
            throw Faults([Fault(Place(name), "nulls can't be filled in", hint: "leave the input out")])
        }
    }

    /// What is wrong with a text that isn't JSON, which JSONDecoder keeps to itself on Linux.
    private static func reason(_ json: [UInt8]) -> String? {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
            return nil
        } catch {
            return (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
        }
    }
}

extension PromptInput: Decodable {
    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let truth = try? value.decode(Bool.self) {
            self = .boolean(truth)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let items = try? value.decode([PromptInput].self) {
            self = .list(items)
        } else {
            self = .object(try value.decode([String: PromptInput?].self).compactMapValues { $0 })
        }
    }
}
