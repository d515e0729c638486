/// Who a rep practises on.
public struct Persona: Sendable, Hashable {
    /// What they are.
    public let role: String
    /// What kind of agency or enterprise they are from.
    public let place: String
    public let temper: String
    /// What they know of the matter.
    public let knows: String
    public let fears: String
    /// What wins them.
    public let wonBy: String

    public init(role: String, place: String, temper: String, knows: String, fears: String, wonBy: String) {
        self.role = role
        self.place = place
        self.temper = temper
        self.knows = knows
        self.fears = fears
        self.wonBy = wonBy
    }
}
