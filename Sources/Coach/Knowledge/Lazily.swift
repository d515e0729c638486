import Synchronization

/// A part of what is known that is made when somebody first asks for it, and kept from then on.
///
/// A reply needs a fraction of the knowledge; what it doesn't ask for needn't be read from a pack.
@propertyWrapper
public struct Lazily<Value: Sendable>: Sendable {
    private enum Holding {
        case value(Value)
        case maker(@Sendable () -> Value, Keeper)
    }

    private var holding: Holding

    public init(wrappedValue: Value) { holding = .value(wrappedValue) }

    /// - Parameter make: Called once at most, by whichever thread asks first.
    public init(making make: @escaping @Sendable () -> Value) { holding = .maker(make, Keeper()) }

    public var wrappedValue: Value {
        get {
            switch holding {
            case .value(let value): value
            case .maker(let make, let keeper): keeper.value(make)
            }
        }
        set { holding = .value(newValue) }
    }

    public var projectedValue: Self { self }
}

/// What copies share, so that none makes the value again. It isn't generic: at a start, a class for every kind of value
/// would cost more than all that is read.
private final class Keeper: Sendable {
    private let kept = Mutex<(any Sendable)?>(nil)

    func value<Value: Sendable>(_ make: () -> Value) -> Value {
        kept.withLock { kept in
            if let value = kept as? Value { return value }
            let value = make()
            kept = value
            return value
        }
    }
}

extension Lazily: Equatable where Value: Equatable {
    public static func == (a: Self, b: Self) -> Bool { a.wrappedValue == b.wrappedValue }
}

extension Lazily: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
