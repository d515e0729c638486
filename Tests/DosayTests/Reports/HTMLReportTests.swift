import Testing

@testable import dosay

@Suite struct HTMLReportTests {
    private static let pages = [
        written("html", [SampleCalls.one]), written("html", [SampleCalls.hostile]),
        written("html", SampleCalls.twelve + [SampleCalls.hostile], unreadable: [("<b>", "<i>")]), written("html", []),
        SampleProgress.html(SampleProgress.mine), SampleProgress.html(SampleProgress.reps),
        SampleProgress.html(SampleProgress.hostile), SampleProgress.html(SampleProgress.none),
    ]

    /// The tags of a page, without what is in its style sheet.
    private func tags(_ page: String) -> [Substring] { page.matches(of: /<[^>]*>/).map(\.output) }

    private func values(_ name: String, _ page: String) -> [String] {
        tags(page).flatMap { tag in
            tag.split(separator: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
    }

    @Test(arguments: pages) func `nothing is asked of anybody`(page: String) {
        for word in ["http://", "https://", "//", "url(", "@import", "src="] {
            let found = page.ranges(of: word).filter {
                !page[$0.lowerBound...].hasPrefix("url(#hatch)") && !page[..<$0.lowerBound].hasSuffix("&quot;http:")
            }
            // A hostile name may speak of an address; it is text and no link.
            #expect(found.allSatisfy { page[$0.upperBound...].hasPrefix("evil") }, "\(word)")
        }
        #expect(values("href", page).allSatisfy { $0.hasPrefix("#") })
        #expect(!tags(page).contains { $0.lowercased().hasPrefix("<script") })
        #expect(page.contains("Content-Security-Policy\" content=\"default-src 'none'"))
    }

    @Test(arguments: pages) func `every id is unique, and every link and label leads somewhere`(page: String) {
        let ids = values("id", page)
        #expect(Set(ids).count == ids.count)
        let pointed =
            values("href", page).map { String($0.dropFirst()) }
            + (values("aria-labelledby", page) + values("aria-describedby", page)).flatMap {
                $0.split(separator: " ").map(String.init)
            }
        for id in pointed { #expect(ids.contains(id), "\(id)") }
    }

    @Test(arguments: pages) func `headings go down one step at a time`(page: String) {
        let levels = page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
        #expect(levels.first == 1)
        #expect(levels.count { $0 == 1 } == 1)
        for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    }

    @Test(arguments: pages) func `every element is closed where it was opened`(page: String) {
        var open: [String] = []
        for match in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
            let name = String(match.output.2)
            if match.output.1 == "/" {
                #expect(open.popLast() == name)
            } else if name != "meta", !match.output.0.hasSuffix("/>") {
                open.append(name)
            }
        }
        #expect(open.isEmpty)
    }

    @Test func `hostile names are text`() {
        let page = written("html", [SampleCalls.hostile])
        #expect(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39; &amp; "))
        #expect(!page.contains("alert(\""))
    }

    @Test func `what can't be marked in a turn is quoted beside it`() {
        let intent = SampleCalls.raised("train-on-our-data", "said otherwise", "fine-tuning")
        let call = SampleCalls.call(
            file: "a", [SampleCalls.turn(0, nil, .unknown, at: nil, "Said so.", raises: [intent])])
        let page = written("html", [call])
        #expect(page.contains("“said otherwise”"))
        #expect(!page.contains("<mark class"))
        #expect(page.contains("nobody in this call is known to be the rep"))
    }
}
