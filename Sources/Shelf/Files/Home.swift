import Glibc

/// Where the shipped knowledge and prompts lie.
public struct Home: Sendable {
    /// A folder that holds `Knowledge` and `Prompts`.
    public let folder: String

    /// Looks in `$DOSAY_HOME` and nowhere else when that is set; else beside and above the executable, in
    /// `../share/dosay` from it, and in the working folder. The root folder is never taken.
    ///
    /// - Throws: `Faults` that name every place that was looked at.
    public static func find(_ environment: Environment) throws(Faults) -> Home {
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
        var places: [String] = []
        func isThere(_ place: String) -> Bool {
            places.append(place)
            return isHome(place)
        }
        if let program = Program.path {
            let beside = program.parentFolder
            var folder = beside
            while folder != "/", folder != "." {
                if isThere(folder) { return Home(folder: folder) }
                folder = folder.parentFolder
            }
            let shared = "\(beside.parentFolder)/share/dosay"
            if isThere(shared) { return Home(folder: shared) }
        }
        if let here = workingFolder, here != "/", isThere(here) { return Home(folder: here) }
        throw Faults([
            Fault(
                Place("Knowledge"), "not found; looked in \(places.joined(separator: ", "))",
                hint: "set DOSAY_HOME to the folder that holds Knowledge/ and Prompts/")
        ])
    }

    public var knowledge: String { "\(folder)/Knowledge" }
    public var prompts: String { "\(folder)/Prompts" }

    private static func isHome(_ folder: String) -> Bool { folder != "/" && Disk.isFolder("\(folder)/Knowledge") }

    private static var workingFolder: String? {
        guard let here = getcwd(nil, 0) else { return nil }
        defer { free(here) }
        return String(cString: here)
    }
}
