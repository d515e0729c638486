import CEditLine

/// ^R: the words typed are looked for in the history as they are written.
extension LineEditor {
    func startSearch() -> CEditOutcome {
        search = Search(from: EditedLine.current)
        showSearch()
        return .refresh
    }

    /// What a key does during a search; nil if that is what it always does, the search being over or not concerned.
    func handleInSearch(_ key: CEditKey, scalar: UInt32) -> CEditOutcome? {
        switch key {
        case .text: search?.extend(by: waitingText.insertable, in: recall)
        case .backspace: search?.shorten(in: recall)
        case .search: search?.goOn(in: recall)
        case .cancel: return endSearch(with: search?.original)
        case .other:
            if scalar != 0 { cedit_unread(scalar) }
            return endSearch(with: search?.line)
        case .begin, .resized, .continued, .suspend, .parked, .finish: return nil
        default:
            _ = endSearch(with: search?.line)
            return nil
        }
        search?.line.put()
        showSearch()
        return .refresh
    }

    private func endSearch(with line: EditedLine?) -> CEditOutcome {
        line?.put()
        search = nil
        showSearch()
        return .refresh
    }
}
