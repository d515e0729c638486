import Glibc
import Shelf

/// The work of `dosay classify`: one line out for each line in.
struct Classifying: Equatable {
    /// None: standard input, as a dash is.
    var files: [String]
    var format = Clerk.Format.jsonl
    /// A model that `dosay train` made; nil: the knowledge.
    var model: String?
    /// nil: as many as there are.
    var cores: Int?
    var setting = Setting()

    func run() throws {
        let listener = try Listener(setting, model: model)
        // More than there is work for would only wait.
        let cores = min(cores ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), 64)
        var office = Office(listener, format, clerks: max(1, cores))
        for file in files.isEmpty ? ["-"] : files { try office.answer(file) }
        if office.sawFault { throw Failure.unreadable("some lines couldn't be read") }
    }
}
