import Shelf

/// The person's own editor on a file.
enum EditorChild {
    /// Runs `$VISUAL`, else `$EDITOR`, else vi, and returns its exit code; 127 when it can't be started.
    static func edit(_ path: String, _ editor: LineEditor, _ environment: Environment) -> Int32 {
        let named =
            [environment["VISUAL"], environment["EDITOR"], "vi"].compactMap { $0 }.first { !$0.isEmpty } ?? "vi"
        var status: Int32 = 127
        // The variables may hold arguments, as in "code --wait": the shell takes them apart.
        editor.suspendForChild { status = runChild(["sh", "-c", "\(named) \"$1\"", "sh", path]) }
        return status
    }
}
