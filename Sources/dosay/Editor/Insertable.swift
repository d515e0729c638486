import Shelf

extension String {
    /// The text as a line being edited may hold it: inert, any line end a newline, tabs as spaces.
    var insertable: String {
        replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: " ").inert
    }
}
