import CEditLine
import Glibc

/// Reads lines from the terminal, with editing, history, search and completion. One a process, on one thread.
final class LineEditor {
    enum Event: Equatable, Sendable {
        /// Return was pressed: the line as it stood, newlines included.
        case line(String)
        /// ^C or SIGINT; what was typed is dropped.
        case interrupted(hadText: Bool)
        /// ^D on an empty line, or the end of the terminal's input.
        case endOfInput
        /// SIGTERM or SIGHUP. The terminal is restored: leave with 128 + the signal.
        case signalled(Int32)
        /// The terminal can't be read (`errno`).
        case failed(Int32)
    }

    /// Why the history isn't kept any more, once that has happened. Recall goes on within the session.
    private(set) var historyFault: HistoryFault?

    let complete: (_ line: String, _ cursor: String.Index) -> [Completion]
    var recall: Recall
    var search: Search?
    var parked: Parked?
    var result: Event?
    private(set) var prefilled = ""
    private var history: HistoryFile?
    private var isOpen = false
    private var prompt = PromptText("")
    private var shownPrompt = PromptText("")
    private var drawnColumns = 80

    /// What waits for the cursor to stand at the end of the line, and the line to return to.
    struct Parked {
        enum Purpose { case list([Completion]), stop }
        let purpose: Purpose
        let line: EditedLine
    }

    /// Whether there is a terminal on both sides that can do more than print.
    static func isUsable(environment: [String: String]) -> Bool {
        let terminal = environment["TERM"] ?? ""
        return terminal != "" && terminal != "dumb" && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    }

    /// - Parameters:
    ///   - history: nil keeps nothing on disk; ↑ still recalls this session.
    ///   - complete: the ways to end the last word before the cursor.
    /// - Returns: nil if the terminal can't be used.
    init?(
        history: HistoryFile?, complete: @escaping (_ line: String, _ cursor: String.Index) -> [Completion]
    ) {
        self.history = history
        self.complete = complete
        recall = Recall([])
        do throws(HistoryFault) {
            recall = Recall(try history?.entries() ?? [])
        } catch {
            historyFault = error
            self.history = nil
        }
        Interrupts.install()
        let terminal = getenv("TERM").map { String(cString: $0) }
        guard Self.isUsable(environment: ["TERM": terminal ?? ""]), openEditor() else { return nil }
    }

    deinit {
        if isOpen { cedit_close() }
    }

    private func openEditor() -> Bool {
        isOpen = cedit_open(
            { context, key, scalar in
                guard let context else { return .beep }
                return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().handle(key, scalar: scalar)
            }, Unmanaged.passUnretained(self).toOpaque())
        return isOpen
    }

    /// The next read starts with this text on the line.
    func prefill(_ text: String) {
        prefilled = inert(text)
    }

    /// Reads one line. The terminal is raw exactly while the prompt stands.
    ///
    /// - Parameter prompt: may hold colours (SGR); they take no room.
    func read(prompt text: String) -> Event {
        Interrupts.clear()
        if let signal = Interrupts.take() { return .signalled(signal) }
        result = nil
        search = nil
        parked = nil
        recall.rewind()
        prompt = PromptText(text)
        show(prompt)
        drawnColumns = Terminal.columns
        cedit_raw(true)
        Terminal.write(Terminal.pasteMarksOn)
        let wasRead = cedit_read()
        cedit_raw(false)
        Terminal.write(Terminal.pasteMarksOff)
        prefilled = ""
        let event = result ?? Interrupts.take().map(Event.signalled) ?? .failed(wasRead ? EIO : errno)
        if case .line(let line) = event { remember(line) }
        return event
    }

    /// Runs `body` with the terminal as other programs expect it, and puts it right afterwards.
    func suspendForChild(_ body: () -> Void) {
        cedit_raw(false)
        Terminal.write(Terminal.pasteMarksOff)
        Terminal.keepingMode(body)
    }

    private func remember(_ line: String) {
        guard line.first?.isWhitespace == false else { return }
        recall.remember(line)
        do throws(HistoryFault) {
            try history?.append(line)
        } catch {
            historyFault = error
            history = nil
        }
    }
}

// MARK: What the keys need of the screen

extension LineEditor {
    func showSearch() {
        cedit_capture(search != nil)
        show(search.map { PromptText($0.prompt) } ?? prompt)
    }

    private func show(_ prompt: PromptText) {
        shownPrompt = prompt
        cedit_prompt(prompt.marked)
    }

    /// Draws anew after the window's size changed. The terminal has wrapped the rows it showed to the new width, so the
    /// first of them is found by counting cells.
    func redrawResized() {
        var layout = ScreenLayout(columns: drawnColumns)
        layout.draw(shownPrompt.visible)
        layout.draw(EditedLine.current.before)
        drawnColumns = Terminal.columns
        let rows = min(layout.cells / drawnColumns, Terminal.rows - 1)
        Terminal.write(Terminal.up(rows) + Terminal.clearBelow)
        cedit_resize()
        cedit_redraw()
    }

    /// Takes the terminal again after it was somebody else's.
    func redrawBelow() {
        cedit_raw(false)
        cedit_raw(true)
        Terminal.write(Terminal.pasteMarksOn + Terminal.clearBelow)
        drawnColumns = Terminal.columns
        cedit_resize()
        cedit_redraw()
    }
}
