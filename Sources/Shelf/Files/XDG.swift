/// Where files of one's own go, by the XDG base directory specification.
public enum XDG {
    /// The folder for what can be made anew; nil without a home.
    public static func cache(_ environment: Environment) -> String? {
        folder("XDG_CACHE_HOME", or: ".cache", environment)
    }

    /// The folder for sessions and history; nil without a home.
    public static func state(_ environment: Environment) -> String? {
        folder("XDG_STATE_HOME", or: ".local/state", environment)
    }

    /// The specification wants relative paths ignored.
    private static func folder(_ name: String, or standing: String, _ environment: Environment) -> String? {
        if let set = environment[name], set.hasPrefix("/") { return "\(set)/dosay" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return "\(home)/\(standing)/dosay"
    }
}
