import Synchronization

/// A part of what is known that is made when somebody first asks for it, and kept from then on.
///
/// A reply needs a fraction of the knowledge; what it doesn't ask for needn't be read from a pack.
@propertyWrapper
public struct Lazily<Value: Sendable>: Sendable {
    private enum Holding {
        case value(Value)
        case maker(Maker)
    }

    private var holding: Holding

    public init(wrappedValue: Value) { holding = .value(wrappedValue) }

    /// - Parameter make: Called once at most, by whichever thread asks first.
    public init(making make: @escaping @Sendable () -> Value) { holding = .maker(Maker(make)) }

    public var wrappedValue: Value {
        get {
            switch holding {
            case .value(let value): value
            case .maker(let maker): maker.value
            }
        }
        set { holding = .value(newValue) }
    }

    public var projectedValue: Self { self }

    /// What copies share, so that none makes the value again.
    private final class Maker: Sendable {
        private enum Stage {
            case open(@Sendable () -> Value)
            case made(Value)
        }

        private let stage: Mutex<Stage>

        init(_ make: @escaping @Sendable () -> Value) { stage = Mutex(.open(make)) }

        var value: Value {
            stage.withLock { stage in
                switch stage {
                case .made(let value): return value
                case .open(let make):
                    let value = make()
                    stage = .made(value)
                    return value
                }
            }
        }
    }
}

extension Lazily: Equatable where Value: Equatable {
    public static func == (a: Self, b: Self) -> Bool { a.wrappedValue == b.wrappedValue }
}

extension Lazily: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
