import Testing

@testable import Shelf

@Suite struct HomeTests {
    @Test func `the named folder is home`() throws {
        let folder = try TemporaryFolder(["Knowledge/a": ""])
        let home = try Home.find(["DOSAY_HOME": folder.path])
        #expect(home.knowledge == folder("Knowledge"))
        #expect(home.prompts == folder("Prompts"))
    }

    @Test func `a named folder without knowledge is refused, and nowhere else is looked`() throws {
        let folder = try TemporaryFolder(["Knowledge": "a file, no folder"])
        let faults = #expect(throws: Faults.self) { try Home.find(["DOSAY_HOME": folder.path]) }
        #expect(
            faults?.description == """
                \(folder.path): holds no Knowledge folder; \
                DOSAY_HOME must name a folder with Knowledge/ and Prompts/ in it
                """)
        #expect(throws: Faults.self) { try Home.find(["DOSAY_HOME": "/"]) }
    }

    @Test(arguments: [[:], ["DOSAY_HOME": ""]] as [Environment])
    func `without a name the folders above the program are looked at, or all are named`(
        _ environment: Environment
    ) throws {
        var folder = try #require(Program.path).parentFolder
        var above: [String] = []
        while folder != "/" {
            above.append(folder)
            folder = folder.parentFolder
        }
        if let nearest = above.first(where: { Disk.isFolder("\($0)/Knowledge") }) {
            #expect(try Home.find(environment).folder == nearest)
        } else {
            let faults = #expect(throws: Faults.self) { try Home.find(environment) }
            for place in above + ["\(above.first?.parentFolder ?? "")/share/dosay"] {
                #expect(faults?.description.contains(place) == true)
            }
        }
    }

    @Test func `folders of one's own follow the XDG specification`() {
        #expect(XDG.cache(["XDG_CACHE_HOME": "/c", "HOME": "/h"]) == "/c/dosay")
        #expect(XDG.cache(["XDG_CACHE_HOME": "relative", "HOME": "/h"]) == "/h/.cache/dosay")
        #expect(XDG.state(["XDG_STATE_HOME": "", "HOME": "/h"]) == "/h/.local/state/dosay")
        #expect(XDG.state(["XDG_STATE_HOME": "/s"]) == "/s/dosay")
        #expect(XDG.cache([:]) == nil)
        #expect(XDG.state(["HOME": "relative"]) == nil)
    }
}
