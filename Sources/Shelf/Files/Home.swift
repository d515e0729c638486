import Glibc

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
            let folder = String(cString: here)
            if folder != "/" { places.append(folder) }
            free(here)
        }
        return places
    }
}
