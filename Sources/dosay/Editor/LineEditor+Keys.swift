import CEditLine
import Glibc

/// What each key does.
extension LineEditor {
    func handle(_ key: CEditKey, scalar: UInt32) -> CEditOutcome {
        if search != nil, let outcome = handleInSearch(key, scalar: scalar) { return outcome }
        switch key {
        case .begin: return prefilled.isEmpty ? .none : change { $0.insert(prefilled) }
        case .submit: return finish(.line(EditedLine.current.text))
        case .newline: return change { $0.insert("\n") }
        case .text: return change { $0.insert(waitingText.insertable) }
        case .backspace: return attempt { $0.backspace() }
        case .delete: return attempt { $0.deleteForward() }
        case .left: return attempt { $0.moveLeft() }
        case .right: return attempt { $0.moveRight() }
        case .wordLeft: return change { $0.moveWordLeft() }
        case .wordRight: return change { $0.moveWordRight() }
        case .home: return change { $0.moveToStart() }
        case .end: return change { $0.moveToEnd() }
        case .up: return show(recall.older(than: EditedLine.current.text))
        case .down: return show(recall.newer())
        case .complete: return completeWord()
        case .search: return startSearch()
        case .interrupt: return interrupt()
        case .endOfInput:
            return EditedLine.current.isEmpty ? finish(.endOfInput) : attempt { $0.deleteForward() }
        case .suspend: return park(.stop)
        case .parked: return unpark()
        case .resized:
            redrawResized()
            return .none
        case .continued:
            redrawBelow()
            return .none
        case .signalled: return finish(Interrupts.take().map(Event.signalled) ?? .endOfInput)
        case .hangup: return finish(scalar == 0 ? .endOfInput : .failed(Int32(bitPattern: scalar)))
        case .cancel, .other: return .beep
        case .finish: return .none
        }
    }

    /// A key that fails to change anything beeps.
    private func attempt(_ body: (inout EditedLine) -> Bool) -> CEditOutcome {
        var line = EditedLine.current
        guard body(&line) else { return .beep }
        line.put()
        return .refresh
    }

    func change(_ body: (inout EditedLine) -> Void) -> CEditOutcome {
        attempt {
            body(&$0)
            return true
        }
    }

    private func show(_ entry: String?) -> CEditOutcome {
        guard let entry else { return .beep }
        return change { $0 = EditedLine(before: entry) }
    }

    private func finish(_ event: Event) -> CEditOutcome {
        result = event
        return .finish
    }

    private func interrupt() -> CEditOutcome {
        let line = EditedLine.current
        EditedLine(before: line.text + "^C").put()
        return finish(.interrupted(hadText: !line.isEmpty))
    }

    /// What was pasted, or one character that libedit can't draw by itself. Broken UTF-8 becomes U+FFFD.
    var waitingText: String {
        var count = 0
        let start = cedit_text(&count)
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }
}

// MARK: What is printed below the line

extension LineEditor {
    private func completeWord() -> CEditOutcome {
        var line = EditedLine.current
        let whole = line.text
        let candidates = complete(whole, whole.utf8.index(whole.startIndex, offsetBy: line.before.utf8.count))
        let isTaken = line.take(candidates)
        line.put()
        guard candidates.count > 1 else { return isTaken ? .refresh : .beep }
        return park(.list(candidates))
    }

    /// To print below the line, the cursor first goes to its end: only libedit knows which row that is.
    private func park(_ purpose: Parked.Purpose) -> CEditOutcome {
        let line = EditedLine.current
        parked = Parked(purpose: purpose, line: line)
        EditedLine(before: line.text).put()
        return .park
    }

    private func unpark() -> CEditOutcome {
        guard let parked else { return .none }
        self.parked = nil
        parked.line.put()
        switch parked.purpose {
        case .list(let candidates):
            let rows = completionList(candidates, columns: Terminal.columns)
            Terminal.send("\r\n" + rows.map { $0 + "\r\n" }.joined())
            cedit_redraw()
        case .stop: stop()
        }
        return .none
    }

    private func stop() {
        Terminal.send("^Z\r\n" + Terminal.pasteMarksOff)
        cedit_raw(false)
        cedit_signals_stop()
        redrawBelow()
    }
}
