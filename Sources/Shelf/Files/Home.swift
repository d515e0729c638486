#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the shipped knowledge and prompts lie.
public struct Home: Sendable {
    /// A folder that holds `Knowledge` and `Prompts`.
    public let folder: String

    /// Looks in `$DOSAY_HOME` and nowhere else when that is set; else beside and above the executable, in
    /// `../share/dosay` from it, and in the working folder. The root folder is never taken.
    ///
    /// - Throws: `Faults` that name every place that was looked at.
    public static func find(_ environment: [String: String]) throws(Faults) -> Home {
        if let named = environment["DOSAY_HOME"], !named.isEmpty {
            guard isHome(named) else {
                throw Faults([
                    Fault(
                        Place(named), "holds no Knowledge folder",
                        hint: "DOSAY_HOME must name a folder with Knowledge/ and Prompts/ in it")
                ])
            }
            return Home(folder: named)
        }
        let places = candidates()
        if let place = places.first(where: isHome) { return Home(folder: place) }
        throw Faults([
            Fault(
                Place("Knowledge"), "not found; looked in \(places.joined(separator: ", "))",
                hint: "set DOSAY_HOME to the folder that holds Knowledge/ and Prompts/")
        ])
    }

    public var knowledge: String { "\(folder)/Knowledge" }
    public var prompts: String { "\(folder)/Prompts" }

    private static func isHome(_ folder: String) -> Bool { folder != "/" && Disk.isFolder("\(folder)/Knowledge") }

    private static func candidates() -> [String] {
        var places: [String] = []
        if let program = Program.path {
            let beside = program.parentFolder
            var folder = beside
            while folder != "/", folder != "." {
                places.append(folder)
                folder = folder.parentFolder
            }
            places.append("\(beside.parentFolder)/share/dosay")
        }
        if let here = getcwd(nil, 0) {
            places.append(String(cString: here))
            free(here)
        }
        return places
    }
}

/// The running program.
public enum Program {
    /// Where its file lies; nil when the system doesn't tell.
    public static let path: String? = {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }()
}

/// Where files of one's own go, by the XDG base directory specification.
public enum XDG {
    /// The folder for what can be made anew; nil without a home.
    public static func cache(_ environment: [String: String]) -> String? {
        folder("XDG_CACHE_HOME", or: ".cache", environment)
    }

    /// The folder for sessions and history; nil without a home.
    public static func state(_ environment: [String: String]) -> String? {
        folder("XDG_STATE_HOME", or: ".local/state", environment)
    }

    /// The specification wants relative paths ignored.
    private static func folder(_ name: String, or standing: String, _ environment: [String: String]) -> String? {
        if let set = environment[name], set.hasPrefix("/") { return "\(set)/dosay" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return "\(home)/\(standing)/dosay"
    }
}
