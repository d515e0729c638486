import Glibc

/// The program under test.
enum Binary {
    /// `$DOSAY_BINARY`, else `dosay` beside or above the test executable, else "dosay", which no test will start.
    static let path: String = {
        if let given = getenv("DOSAY_BINARY") { return String(cString: given) }
        var folder = ownPath[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            let candidate = folder + "/dosay"
            if isProgram(String(candidate)) { return String(candidate) }
        }
        return "dosay"
    }()

    private static var ownPath: String {
        guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
        defer { free(path) }
        return String(cString: path)
    }

    private static func isProgram(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }
}
