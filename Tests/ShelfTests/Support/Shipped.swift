import Classifier
import Coach
import Foundation

@testable import Shelf

/// What ships with the program.
enum Shipped {
    static let home = String(#filePath).parentFolder.parentFolder.parentFolder.parentFolder
    static let folder = "\(home)/Knowledge"
    static let prompts = "\(home)/Prompts"

    /// Read once for all tests, whatever is wrong with it.
    private static let all: (knowledge: Knowledge, lessons: [Example], faults: [Fault]) = {
        let library = Library.survey([folder])
        return (library.knowledge, library.lessons(of: .buyers), library.faults)
    }()

    static var knowledge: Knowledge { all.knowledge }
    static var lessons: [Example] { all.lessons }
    static var faults: [Fault] { all.faults }

    /// A copy of knowledge and prompts, to be changed.
    static func copy() throws -> TemporaryFolder {
        let copy = try TemporaryFolder()
        for path in [folder, prompts] {
            // The folder itself may be a link; what is copied are the files.
            let source = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            try FileManager.default.copyItem(atPath: source, toPath: copy(String(path.dropFirst(home.count + 1))))
        }
        return copy
    }
}
